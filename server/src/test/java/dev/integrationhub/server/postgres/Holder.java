package dev.integrationhub.server.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs {@link HoldDatabase}. */
record Holder(Process process, BufferedReader output) implements AutoCloseable {

    static Holder start(Path directory) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), directory);
    }

    static Holder start(List<String> prefix, String classPath, Path directory) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.addAll(List.of(HoldDatabase.class.getName(), directory.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Holder(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** Waits until the database is there. */
    String url() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("jdbc:")) {
                return line;
            }
        }
        throw new IOException("The process ended without a database");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends its input and gives the exit code. */
    int end() throws IOException, InterruptedException {
        process.outputWriter().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("The process does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
