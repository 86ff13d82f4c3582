package dev.integrationhub.server.commandline;

import java.nio.file.Path;

import dev.integrationhub.server.backup.Backup;
import dev.integrationhub.server.backup.BackupContent;
import dev.integrationhub.server.postgres.DatabaseSource;

/** {@code backup} and {@code backup-keyring}. */
record BackupCommand(BackupContent content) {

    void run(Invocation invocation) {
        Path file = Path.of(invocation.operands().get(0)).toAbsolutePath().normalize();
        HubSettings settings = HubSettings.read(invocation.options());
        try (DatabaseSource source = settings.openExisting()) {
            Backup.Written written = Backup.write(source.database(), content, file);
            invocation.say("Wrote " + file + ": " + Told.what(content, written.manifest()) + ", " + written.bytes()
                    + " bytes");
        }
        invocation.say(Told.whatIsNotInIt(content, settings));
    }
}
