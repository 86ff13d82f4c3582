package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.UUID;

/**
 * A credential: a key with a sealed value.
 *
 * @param version of the value; the first is 1
 * @param lastSequence of the last event that touched it
 */
public record SealedEntry(
        UUID id, String key, String sealedValue, long version, Instant createdAt, Instant updatedAt, long lastSequence)
        implements Entry {

    SealedEntry touched(Instant at, long sequence) {
        return new SealedEntry(id, key, sealedValue, version, createdAt, at, sequence);
    }

    SealedEntry withValue(String newValue, long newVersion, Instant at, long sequence) {
        return new SealedEntry(id, key, newValue, newVersion, createdAt, at, sequence);
    }
}
