package dev.integrationhub.command.naming;

import java.util.UUID;

/** Who has which name. Claims are part of the transaction of the event that needs them: two who race cannot both win. */
public interface NameClaims {
    /**
     * Takes a name for a holder, who may have it already.
     *
     * @param name as it is compared: an integration's in lower case
     * @throws dev.integrationhub.api.problem.ProblemException if somebody else has it
     */
    void take(NameKind kind, String name, UUID integrationId, UUID holderId);

    /** Frees a name, if this holder has it. */
    void release(NameKind kind, String name, UUID holderId);

    /** Frees all names of an integration and its handlers. */
    void releaseAll(UUID integrationId);
}
