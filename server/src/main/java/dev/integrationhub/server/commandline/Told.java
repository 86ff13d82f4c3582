package dev.integrationhub.server.commandline;

import dev.integrationhub.server.backup.BackupContent;
import dev.integrationhub.server.backup.Manifest;

/** What the commands tell about a backup. */
final class Told {

    private Told() {}

    static String what(BackupContent content, Manifest manifest) {
        String of = " of hub " + manifest.hubId();
        return content == BackupContent.EVENT_STORE
                ? manifest.count("event_store.domain_event") + " events up to position " + manifest.lastGlobalIndex()
                        + of
                : manifest.count("keyring.integration_key") + " keys of integrations, "
                        + manifest.count("keyring.value_key") + " of values and "
                        + manifest.count("keyring.signing_key") + " for signatures, as of position "
                        + manifest.lastGlobalIndex() + of;
    }

    static String whatIsNotInIt(BackupContent content, HubSettings settings) {
        return content == BackupContent.EVENT_STORE
                ? "The keys that open its sealed values are not in it: backup-keyring and restore-keyring are for those"
                : "The master keyset that opens these keys is not in it: its place is "
                        + settings.keyring().masterKeysetOrigin();
    }
}
