package dev.integrationhub.platform.database;

import java.util.Locale;

/** Each concern owns a PostgreSQL schema, its migrations and their history. */
public enum Schema {
    EVENT_STORE(true),
    KEYRING(false),
    READ_MODEL(false),
    INGRESS(false),
    AUDIT(false),
    AUDIT_TRAIL(false),
    ACCESS(false),
    JOBS(false);

    private final boolean ownedByOwner;

    Schema(boolean ownedByOwner) {
        this.ownedByOwner = ownedByOwner;
    }

    public String schemaName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its migrations are on the class path. */
    public String location() {
        return "classpath:db/migration/" + schemaName();
    }

    /** Whether its tables belong to the owner, so that the application cannot change what it may only add to. */
    public boolean ownedByOwner() {
        return ownedByOwner;
    }
}
