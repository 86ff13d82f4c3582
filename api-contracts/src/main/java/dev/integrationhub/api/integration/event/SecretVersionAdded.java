package dev.integrationhub.api.integration.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/** A secret got a new value; the former one stays valid for verification until the overlap ends. */
@EventName("secret.version-added")
public record SecretVersionAdded(
        UUID integrationId,
        UUID secretId,
        String sealedValue,
        long version,
        @Nullable Instant overlapEndsAt) implements IntegrationEvent {}
