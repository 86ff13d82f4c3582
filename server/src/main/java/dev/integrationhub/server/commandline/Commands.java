package dev.integrationhub.server.commandline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.integrationhub.server.backup.BackupContent;

/** All commands. */
final class Commands {

    static final String HELP = "help";

    private static final List<String> FILE = List.of("<file>");

    private static final List<Command> ALL = List.of(
            new Command(
                    "backup",
                    FILE,
                    "writes the event store to a new file, while the hub works on or is stopped",
                    new BackupCommand(BackupContent.EVENT_STORE)::run),
            new Command(
                    "backup-keyring",
                    FILE,
                    "writes the wrapped keys to a new file; run it after backup",
                    new BackupCommand(BackupContent.KEYRING)::run),
            new Command(
                    "restore",
                    FILE,
                    "puts the file of a backup into a new hub that is stopped",
                    new RestoreCommand(BackupContent.EVENT_STORE)::run),
            new Command(
                    "restore-keyring",
                    FILE,
                    "puts the file of a backup-keyring into a new hub that is stopped",
                    new RestoreCommand(BackupContent.KEYRING)::run),
            new Command(
                    "rebuild-read-models",
                    List.of(),
                    "makes the read models anew from the events, while the hub works on or is stopped",
                    RebuildCommand::run),
            new Command(HELP, List.of(), "shows this", invocation -> invocation.say(help())));

    private Commands() {}

    /** @throws UsageException if there is none of that name */
    static Command named(String word) {
        return ALL.stream()
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no command '" + word + "'. Commands: "
                        + ALL.stream().map(Command::usage).collect(Collectors.joining(", "))));
    }

    private static String help() {
        String commands = ALL.stream()
                .map(command -> String.format(Locale.ROOT, "  %-24s %s", command.usage(), command.purpose()))
                .collect(Collectors.joining(System.lineSeparator()));
        return String.join(
                System.lineSeparator(),
                "Without a command the hub serves. Commands:",
                commands,
                "Settings are those of the server: HUB_DATA_DIR, HUB_DATABASE_URL and the like, or --hub.data-dir=...");
    }
}
