package dev.integrationhub.command.restore;

import java.util.Arrays;

import dev.integrationhub.api.access.Scope;

/** What a restore is about, and the scope that writes such things. */
enum Kind {
    INTEGRATION("integration", Scope.INTEGRATIONS_WRITE),
    CREDENTIAL("credential", Scope.CREDENTIALS_WRITE),
    SECRET("secret", Scope.SECRETS_WRITE),
    HANDLER("handler", Scope.HANDLERS_WRITE);

    private final String type;
    private final Scope scope;

    Kind(String type, Scope scope) {
        this.type = type;
        this.scope = scope;
    }

    /** As answers name it. */
    String type() {
        return type;
    }

    Scope scope() {
        return scope;
    }

    static Kind of(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .orElseThrow();
    }
}
