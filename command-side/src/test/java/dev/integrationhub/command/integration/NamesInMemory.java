package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.naming.NameClaims;
import dev.integrationhub.command.naming.NameKind;

/** Claims without a database, for decisions. */
final class NamesInMemory implements NameClaims {
    private record Name(NameKind kind, String name) {}

    private record Holder(
            UUID integrationId, UUID holderId, @Nullable Instant aliasUntil) {}

    private final Map<Name, Holder> claims = new HashMap<>();

    @Override
    public void take(NameKind kind, String name, UUID integrationId, UUID holderId) {
        Holder holder = claims.get(new Name(kind, name));
        boolean own = holder == null
                || holder.holderId().equals(holderId)
                || (holder.aliasUntil() != null && holder.integrationId().equals(integrationId));
        if (!own) {
            throw new ProblemException(kind.taken(), "taken");
        }
        claims.put(new Name(kind, name), new Holder(integrationId, holderId, null));
    }

    @Override
    public void leave(NameKind kind, String name, UUID integrationId, UUID holderId, Instant until) {
        Holder holder = claims.get(new Name(kind, name));
        if (holder == null || holder.holderId().equals(holderId)) {
            claims.put(new Name(kind, name), new Holder(integrationId, holderId, until));
        }
    }

    @Override
    public void release(NameKind kind, String name, UUID holderId) {
        claims.computeIfPresent(
                new Name(kind, name), (key, holder) -> holder.holderId().equals(holderId) ? null : holder);
    }

    @Override
    public void releaseAllOf(NameKind kind, UUID holderId) {
        claims.entrySet()
                .removeIf(claim -> claim.getKey().kind() == kind
                        && claim.getValue().holderId().equals(holderId));
    }

    @Override
    public void releaseAll(UUID integrationId) {
        claims.values().removeIf(holder -> holder.integrationId().equals(integrationId));
    }

    boolean isTaken(NameKind kind, String name) {
        Holder holder = claims.get(new Name(kind, name));
        return holder != null && holder.aliasUntil() == null;
    }

    /** The names that somebody has, without former ones. */
    List<String> taken(NameKind kind) {
        return claims.keySet().stream()
                .filter(claim -> claim.kind() == kind && isTaken(kind, claim.name()))
                .map(Name::name)
                .toList();
    }

    /** Whose name this is or was; null if it is free. */
    @Nullable
    UUID holderOf(NameKind kind, String name) {
        Holder holder = claims.get(new Name(kind, name));
        return holder == null ? null : holder.holderId();
    }

    /** When the name stops leading to whose it was; null if it is nobody's, or still somebody's. */
    @Nullable
    Instant aliasUntil(NameKind kind, String name) {
        Holder holder = claims.get(new Name(kind, name));
        return holder == null ? null : holder.aliasUntil();
    }
}
