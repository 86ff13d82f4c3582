package dev.integrationhub.server.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The unpacked {@code initdb}, {@code pg_ctl} and {@code postgres}. */
record ServerPrograms(Path folder) {

    static final String PREFIX = "programs-";
    static final String UNFINISHED = "unpacking-";

    /** Unpacks them below {@code home} unless they are there already; a half-unpacked folder is never used. */
    static ServerPrograms unpack(ServerArchive archive, Path home) throws IOException {
        Path folder = home.resolve(PREFIX + archive.fingerprint());
        if (Files.notExists(folder)) {
            Path draft = Files.createTempDirectory(home, UNFINISHED);
            extract(archive, draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPrograms(folder);
    }

    Path program(String name) {
        Path program = folder.resolve("bin").resolve(name);
        return Files.exists(program) ? program : program.resolveSibling(name + ".exe");
    }

    private static void extract(ServerArchive archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.open())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = within(target, entry);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    makeExecutable(entry, file);
                }
            }
        }
    }

    private static Path within(Path target, TarArchiveEntry entry) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        return file;
    }

    private static void makeExecutable(TarArchiveEntry entry, Path file) throws IOException {
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }
}
