package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a PostgreSQL data directory says about its server.
 *
 * @param port where it listens
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final Path PROC = Path.of("/proc");

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty if there is no such file, or one that is just being written. */
    static Optional<Postmaster> of(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(data));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    ready));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Whether the process is this directory's server, not another one that got its number after a restart. */
    boolean runsOn(Path data) {
        if (Files.isDirectory(PROC)) {
            return workingDirectoryIs(data);
        }
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .map(info -> info.toString().contains(data.toString())
                        || info.command()
                                .orElse("")
                                .startsWith(data.resolveSibling("").toString()))
                .orElse(false);
    }

    /** A postmaster works inside its data directory. */
    private boolean workingDirectoryIs(Path data) {
        try {
            return Files.isSameFile(PROC.resolve(pid + "/cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }
}
