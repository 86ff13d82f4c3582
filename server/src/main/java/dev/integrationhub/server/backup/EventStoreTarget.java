package dev.integrationhub.server.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** An event store without events. Its event table accepts no other change than new rows, not from a restore either. */
final class EventStoreTarget implements RestoreTarget {

    @Override
    public void refuseUnlessUnused(Connection application, Manifest manifest) throws SQLException {
        if (Tables.haveRows(application, "event_store.domain_event")) {
            throw new BackupException("There are events in this hub: a backup is only restored into a new one");
        }
    }

    @Override
    public void clear(RestoreTransaction transaction) throws SQLException {
        Sql.execute(transaction.owner(), "lock table event_store.domain_event in share row exclusive mode");
        Sql.execute(transaction.owner(), "delete from event_store.content");
        Sql.execute(transaction.owner(), "delete from event_store.name_claim");
        Sql.execute(transaction.owner(), "delete from event_store.hub");
        Sql.execute(transaction.owner(), "delete from event_store.due");
        Sql.execute(transaction.application(), "delete from audit.client");
        Sql.execute(transaction.application(), "delete from audit.sink");
        Sql.execute(transaction.application(), "delete from access.account");
    }

    /** What ends when is not in the backup: the events say it. */
    @Override
    public void complete(RestoreTransaction transaction, Manifest manifest) throws SQLException {
        Sql.execute(transaction.owner(), "insert into event_store.due select * from event_store.due_by_events");
        if (manifest.lastGlobalIndex() > 0) {
            Sql.value(
                    transaction.owner(),
                    "select setval('event_store.domain_event_global_index', " + manifest.lastGlobalIndex() + ")");
        }
    }
}
