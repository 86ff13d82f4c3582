package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Makes one process the owner of a data directory; the operating system lets go of it when that process dies. */
final class HubLock implements AutoCloseable {

    // Closing any handle on a file drops every POSIX lock the process has on it: never open it twice.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HubLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty if a live process, this one included, owns the directory. */
    static Optional<HubLock> tryAcquire(Path dataDirectory) throws IOException {
        Path file = dataDirectory.toRealPath().resolve("hub.lock");
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        boolean acquired = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            acquired = lock != null;
            return acquired ? Optional.of(new HubLock(file, channel)) : Optional.empty();
        } finally {
            if (!acquired) {
                release(file, channel);
            }
        }
    }

    private static void release(Path file, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    @Override
    public void close() {
        release(file, channel);
    }
}
