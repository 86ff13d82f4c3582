package dev.integrationhub.api.integration.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * A secret was added. Only its envelope is here, never its clear text.
 *
 * @param hint the last characters of the value, if they were asked for; empty if they were, and the value is too short for one
 * @param remindAt when somebody wants to be reminded that it expires
 * @param fingerprint the same for equal values in this integration; null in events that are older than fingerprints
 */
@EventName("secret.added")
public record SecretAdded(
        UUID integrationId,
        UUID secretId,
        String key,
        String sealedValue,
        long version,
        @Nullable String hint,
        @Nullable Instant expiresAt,
        @Nullable Instant remindAt,
        @Nullable String fingerprint)
        implements IntegrationEvent {}
