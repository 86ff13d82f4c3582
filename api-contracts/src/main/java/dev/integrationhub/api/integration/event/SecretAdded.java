package dev.integrationhub.api.integration.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/** A secret was added. Only its envelope is here, never its clear text. */
@EventName("secret.added")
public record SecretAdded(
        UUID integrationId,
        UUID secretId,
        String key,
        String sealedValue,
        long version,
        @Nullable String hint,
        @Nullable Instant expiresAt)
        implements IntegrationEvent {}
