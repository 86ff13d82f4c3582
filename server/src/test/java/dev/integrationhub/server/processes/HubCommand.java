package dev.integrationhub.server.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.integrationhub.server.postgres.InitializedOnce;

/** A command of the hub as an operator types it, in a process of its own. */
record HubCommand(int exitCode, String output) {

    static HubCommand run(Path data, String... words) throws IOException, InterruptedException {
        List<String> command = HubClasses.commandLine();
        command.addAll(List.of(words));
        Path output = Files.createTempFile("hub-command", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("HUB_DATA_DIR", InitializedOnce.in(data).toString());
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The command does not end:\n" + Files.readString(output));
        }
        return new HubCommand(process.exitValue(), Files.readString(output));
    }
}
