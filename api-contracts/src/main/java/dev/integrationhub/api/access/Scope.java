package dev.integrationhub.api.access;

/** What a caller may do, as {@code resource:action}. */
public enum Scope {
    PUBLIC("public"),
    INTEGRATIONS_READ("integrations:read"),
    INTEGRATIONS_WRITE("integrations:write"),
    CREDENTIALS_READ("credentials:read"),
    CREDENTIALS_WRITE("credentials:write"),
    SECRETS_READ("secrets:read"),
    SECRETS_WRITE("secrets:write"),
    SECRETS_REVEAL("secrets:reveal"),
    HANDLERS_READ("handlers:read"),
    HANDLERS_WRITE("handlers:write"),
    HANDLERS_EXECUTE("handlers:execute"),
    AUDIT_READ("audit:read");

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** The scope as tokens name it. */
    public String value() {
        return value;
    }
}
