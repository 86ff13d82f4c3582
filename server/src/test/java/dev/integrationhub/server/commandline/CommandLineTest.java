package dev.integrationhub.server.commandline;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return CommandLine.of(arguments).run(stream(output), stream(errors));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void startsTheServerWithoutACommand() {
        assertThat(CommandLine.of().startsTheServer()).isTrue();
        assertThat(CommandLine.of("--hub.port=0", "--debug").startsTheServer()).isTrue();
        assertThat(CommandLine.of("--hub.port=0", "backup").startsTheServer()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void showsAllCommands(String asked) {
        assertThat(run(asked)).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("backup <file>", "restore <file>", "backup-keyring <file>", "restore-keyring <file>");
    }

    @Test
    void refusesAnUnknownCommand() {
        assertThat(run("bakcup", "hub.zip")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .startsWith("There is no command 'bakcup'. Commands: backup <file>, ")
                .hasLineCount(1);
    }

    @Test
    void refusesMissingAndSuperfluousOperands() {
        assertThat(run("backup")).isEqualTo(2);
        assertThat(run("backup", "a", "b")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Usage: backup <file>".repeat(2));
    }

    @Test
    void saysInOneLineWhatFailed(@TempDir Path directory) {
        Path missing = directory.resolve("missing");

        assertThat(run(
                        "backup",
                        "--hub.data-dir=" + missing,
                        directory.resolve("hub.zip").toString()))
                .isEqualTo(1);

        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("backup failed: There is no data directory " + missing + " (HUB_DATA_DIR)");
        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Files.exists(missing)).isFalse();
    }
}
