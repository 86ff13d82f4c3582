package dev.integrationhub.server.backup;

import java.util.List;

import dev.integrationhub.platform.database.Schema;

/** What a backup file holds: events and keys are never in the same one, so that destroyed keys can die out of the backups. */
public enum BackupContent {
    /** What happened, and what its events refer to by digest or id. */
    EVENT_STORE("integration-hub-backup") {
        @Override
        List<BackupTable> tables() {
            return List.of(
                    new BackupTable(Schema.EVENT_STORE, "domain_event", "global_index"),
                    new BackupTable(Schema.EVENT_STORE, "content", "sha256"),
                    new BackupTable(Schema.EVENT_STORE, "name_claim", "kind, name"),
                    new BackupTable(Schema.EVENT_STORE, "hub", "hub_id"),
                    new BackupTable(Schema.AUDIT, "client", "client_id"),
                    // With the events: their entries have the same numbers again, and those that were not sent yet
                    // still are.
                    new BackupTable(Schema.AUDIT, "sink", "only_one", 2),
                    new BackupTable(Schema.ACCESS, "account", "user_id"),
                    new BackupTable(Schema.ACCESS, "access_grant", "user_id, role, integration_id"),
                    new BackupTable(Schema.ACCESS, "access_token", "token_id"));
        }
    },

    /** The wrapped keys, without the master key that opens them. */
    KEYRING("integration-hub-keyring-backup") {
        @Override
        List<BackupTable> tables() {
            return List.of(
                    new BackupTable(Schema.KEYRING, "master_key_check", "singleton"),
                    new BackupTable(Schema.KEYRING, "hub_key", "name"),
                    new BackupTable(Schema.KEYRING, "integration_key", "integration_id"),
                    new BackupTable(Schema.KEYRING, "value_key", "key_id"),
                    new BackupTable(Schema.KEYRING, "signing_key", "integration_id, version", 3));
        }
    };

    private final String format;

    BackupContent(String format) {
        this.format = format;
    }

    /** What the manifest calls it. */
    String format() {
        return format;
    }

    abstract List<BackupTable> tables();

    /** Those that there were when a backup was made. */
    List<BackupTable> tablesIn(Manifest manifest) {
        return tables().stream().filter(table -> table.isIn(manifest)).toList();
    }

    List<Schema> schemas() {
        return tables().stream().map(BackupTable::schema).distinct().toList();
    }
}
