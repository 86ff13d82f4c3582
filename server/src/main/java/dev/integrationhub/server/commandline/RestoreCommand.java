package dev.integrationhub.server.commandline;

import java.nio.file.Path;

import dev.integrationhub.server.backup.BackupContent;
import dev.integrationhub.server.backup.Manifest;
import dev.integrationhub.server.backup.Restore;
import dev.integrationhub.server.postgres.DatabaseSource;

/** {@code restore} and {@code restore-keyring}. */
record RestoreCommand(BackupContent content) {

    void run(Invocation invocation) {
        Path file = Path.of(invocation.operands().get(0)).toAbsolutePath().normalize();
        HubSettings settings = HubSettings.read(invocation.options());
        try (DatabaseSource source = settings.open()) {
            Manifest manifest = Restore.from(file, content, source.database());
            invocation.say("Restored " + file + ": " + Told.what(content, manifest));
        }
        invocation.say(Told.whatIsNotInIt(content, settings));
    }
}
