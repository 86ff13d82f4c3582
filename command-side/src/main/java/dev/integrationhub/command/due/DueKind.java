package dev.integrationhub.command.due;

/** What can end by itself. */
public enum DueKind {
    /** The time in which a deleted integration can come back; the subject is the integration. */
    INTEGRATION_GRACE("integration-grace"),
    /** The time in which a removed credential can come back; the subject is the credential. */
    CREDENTIAL_GRACE("credential-grace"),
    /** The time in which a removed secret can come back; the subject is the secret. */
    SECRET_GRACE("secret-grace"),
    /** Nothing that still has to come, but what a restored keyring may have undone; the subject is the secret. */
    SECRET_VERSIONS_DESTROYED("secret-versions-destroyed");

    private final String stored;

    DueKind(String stored) {
        this.stored = stored;
    }

    /** How the kind is written in the table. */
    String stored() {
        return stored;
    }

    static DueKind of(String stored) {
        for (DueKind kind : values()) {
            if (kind.stored.equals(stored)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Nothing of the kind '" + stored + "' ends by itself");
    }
}
