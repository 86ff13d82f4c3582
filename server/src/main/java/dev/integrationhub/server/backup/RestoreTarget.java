package dev.integrationhub.server.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** The place in a hub that a backup is restored into. */
interface RestoreTarget {

    static RestoreTarget of(BackupContent content) {
        return content == BackupContent.EVENT_STORE ? new EventStoreTarget() : new KeyringTarget();
    }

    /**
     * Also asked before the tables are migrated, when there may be none.
     *
     * @throws BackupException if there is something that a restore would have to overwrite
     */
    void refuseUnlessUnused(Connection application, Manifest manifest) throws SQLException;

    /** Keeps others from writing, and removes what the first start of a hub leaves there. */
    void clear(RestoreTransaction transaction) throws SQLException;

    /** Does what is left when the rows are there. */
    void complete(RestoreTransaction transaction, Manifest manifest) throws SQLException;
}
