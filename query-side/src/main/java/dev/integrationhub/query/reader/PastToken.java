package dev.integrationhub.query.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.platform.access.Rights;

/**
 * A token as it was.
 *
 * @param expiresAt when nothing that it ever was lets anybody in any more; null for never
 */
record PastToken(
        UUID ownerId,
        Set<Scope> scopes,
        @Nullable Set<UUID> integrationIds,
        @Nullable Instant expiresAt) {

    static PastToken of(
            UUID ownerId, Collection<String> scopes, @Nullable List<UUID> integrationIds, @Nullable Instant expiresAt) {
        return new PastToken(
                ownerId,
                scopes.stream().flatMap(name -> Scope.named(name).stream()).collect(Collectors.toUnmodifiableSet()),
                integrationIds == null ? null : Set.copyOf(integrationIds),
                expiresAt);
    }

    PastToken rotated(@Nullable Instant newExpiresAt) {
        return new PastToken(ownerId, scopes, integrationIds, newExpiresAt);
    }

    Rights rights(Rights ofOwner, Instant at) {
        return expiresAt == null || at.isBefore(expiresAt) ? ofOwner.narrowed(scopes, integrationIds) : Rights.NONE;
    }
}
