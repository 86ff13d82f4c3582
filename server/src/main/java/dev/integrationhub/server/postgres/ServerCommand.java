package dev.integrationhub.server.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs to their end. */
record ServerCommand(ServerPrograms programs, List<String> prefix, Path home) {

    /** Longer than the ten minutes that recovery after a crash may take. */
    private static final Duration LIMIT = Duration.ofMinutes(11);

    /** @throws PostgresException with the program's output if it fails */
    void run(String program, List<String> arguments) throws IOException {
        // A file, not a pipe: on Windows the server would inherit the pipe and keep it open.
        Path output = home.resolve("command.log");
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.program(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File(isWindows() ? "NUL" : "/dev/null"))
                .redirectOutput(output.toFile());
        withoutForeignSettings(builder.environment());
        if (waitFor(builder.start()) != 0) {
            throw new PostgresException(
                    program + " failed: " + Files.readString(output).strip());
        }
    }

    /** The user's own PGPORT, PGDATA, locale and the like are for other servers. */
    private static void withoutForeignSettings(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
    }

    private static int waitFor(Process process) {
        try {
            if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroy();
            throw new PostgresException("PostgreSQL gave no answer within " + LIMIT.toMinutes() + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
