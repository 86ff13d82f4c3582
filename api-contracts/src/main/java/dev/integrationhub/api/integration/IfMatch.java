package dev.integrationhub.api.integration;

import java.util.Set;

/**
 * The condition of an {@code If-Match} header (RFC 9110, 13.1.1): the versions of the resource that the client is ready to change.
 *
 * @param any true if the client set no condition on the version
 */
public record IfMatch(boolean any, Set<Long> versions) {
    public static final IfMatch ANY = new IfMatch(true, Set.of());

    public static IfMatch of(long version) {
        return new IfMatch(false, Set.of(version));
    }

    public boolean admits(long version) {
        return any || versions.contains(version);
    }
}
