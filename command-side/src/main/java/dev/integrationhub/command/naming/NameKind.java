package dev.integrationhub.command.naming;

import dev.integrationhub.api.problem.ProblemCode;

/** What kinds of names are unique in the whole hub. */
public enum NameKind {
    INTEGRATION("integration", ProblemCode.INTEGRATION_NAME_TAKEN),
    HANDLER("handler", ProblemCode.HANDLER_NAME_TAKEN);

    private final String stored;
    private final ProblemCode taken;

    NameKind(String stored, ProblemCode taken) {
        this.stored = stored;
        this.taken = taken;
    }

    /** How the kind is written in the table of claims. */
    public String stored() {
        return stored;
    }

    /** What a client hears when somebody else has the name. */
    public ProblemCode taken() {
        return taken;
    }
}
