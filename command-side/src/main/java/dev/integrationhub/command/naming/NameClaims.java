package dev.integrationhub.command.naming;

import java.time.Instant;
import java.util.UUID;

/** Who has which name. Claims are part of the transaction of the event that needs them: two who race cannot both win. */
public interface NameClaims {
    /**
     * Takes a name for a holder, who may have it already. An alias ends with it: the holder's own, one of the same integration, and
     * one whose time is over.
     *
     * @param name as it is compared: an integration's in lower case
     * @throws dev.integrationhub.api.problem.ProblemException if somebody else has it
     */
    void take(NameKind kind, String name, UUID integrationId, UUID holderId);

    /** Makes of a holder's former name an alias, unless somebody else has it. */
    void leave(NameKind kind, String name, UUID integrationId, UUID holderId, Instant until);

    /** Frees a name, if this holder has it. */
    void release(NameKind kind, String name, UUID holderId);

    /** Frees all names and aliases of a holder. */
    void releaseAllOf(NameKind kind, UUID holderId);

    /** Frees all names of an integration and its handlers. */
    void releaseAll(UUID integrationId);
}
