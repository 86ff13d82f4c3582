package dev.integrationhub.query.state;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource as its rows show it.
 *
 * @param name what people call it
 * @param version the sequence number of the last event about it
 * @param removed true if it is not there, but may come back
 * @param members what the state has of it; a {@link SealedValue} for each value that is not for everybody
 * @param envelope the sealed value of a secret, which is in no state
 */
public record PastResource(
        UUID id,
        @Nullable String name,
        long version,
        boolean removed,
        ObjectNode members,
        @Nullable String envelope) {
    /** One that is no secret. */
    public PastResource(UUID id, @Nullable String name, long version, boolean removed, ObjectNode members) {
        this(id, name, version, removed, members, null);
    }
}
