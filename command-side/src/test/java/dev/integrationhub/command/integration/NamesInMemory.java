package dev.integrationhub.command.integration;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.naming.NameClaims;
import dev.integrationhub.command.naming.NameKind;

/** Claims without a database, for decisions. */
final class NamesInMemory implements NameClaims {
    private record Name(NameKind kind, String name) {}

    private record Holder(UUID integrationId, UUID holderId) {}

    private final Map<Name, Holder> claims = new HashMap<>();

    @Override
    public void take(NameKind kind, String name, UUID integrationId, UUID holderId) {
        Holder wanted = new Holder(integrationId, holderId);
        Holder holder = claims.putIfAbsent(new Name(kind, name), wanted);
        if (holder != null && !holder.equals(wanted)) {
            throw new ProblemException(kind.taken(), "taken");
        }
    }

    @Override
    public void release(NameKind kind, String name, UUID holderId) {
        claims.computeIfPresent(
                new Name(kind, name), (key, holder) -> holder.holderId().equals(holderId) ? null : holder);
    }

    @Override
    public void releaseAll(UUID integrationId) {
        claims.values().removeIf(holder -> holder.integrationId().equals(integrationId));
    }

    boolean isTaken(NameKind kind, String name) {
        return claims.containsKey(new Name(kind, name));
    }
}
