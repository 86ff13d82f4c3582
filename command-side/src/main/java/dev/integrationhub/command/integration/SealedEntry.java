package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.UUID;

/**
 * A key with a sealed value: a credential or a secret.
 *
 * @param version of the value; the first is 1
 * @param lastSequence of the last event that touched it
 */
public record SealedEntry(
        UUID id,
        String key,
        String sealedValue,
        long version,
        Instant createdAt,
        Instant updatedAt,
        long lastSequence) {

    SealedEntry withValue(String newValue, long newVersion, Instant at, long sequence) {
        return new SealedEntry(id, key, newValue, newVersion, createdAt, at, sequence);
    }
}
