package dev.integrationhub.server.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** A keyring that has not sealed anything yet. A first start leaves a check value and the hub's own keys, which go. */
final class KeyringTarget implements RestoreTarget {

    @Override
    public void refuseUnlessUnused(Connection application, Manifest manifest) throws SQLException {
        if (Tables.haveRows(application, "keyring.integration_key")
                || Tables.haveRows(application, "keyring.value_key")
                || Tables.haveRows(application, "keyring.signing_key")
                || Tables.haveRows(application, "event_store.idempotent_request")) {
            throw new BackupException("The keyring of this hub is in use: a backup is only restored into a new one");
        }
        if (Tables.haveRows(application, "event_store.domain_event")) {
            refuseOtherHub(Sql.value(application, "select hub_id from event_store.hub"), manifest);
        }
    }

    private static void refuseOtherHub(String hubId, Manifest manifest) {
        if (!hubId.equals(manifest.hubId().toString())) {
            throw new BackupException("The keys in this backup are those of hub " + manifest.hubId()
                    + ", and the events here are those of hub " + hubId);
        }
    }

    @Override
    public void clear(RestoreTransaction transaction) throws SQLException {
        Sql.execute(
                transaction.application(),
                "lock table keyring.integration_key, keyring.value_key, keyring.signing_key in share row exclusive mode");
        Sql.execute(transaction.application(), "delete from keyring.master_key_check");
        Sql.execute(transaction.application(), "delete from keyring.hub_key");
    }

    @Override
    public void complete(RestoreTransaction transaction, Manifest manifest) {}
}
