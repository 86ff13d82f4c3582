package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MasterKeysetFileTest {
    @TempDir
    private Path dataDir = Path.of("");

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        MasterKeysetFile file = new MasterKeysetFile(KeyringFixture.keysetFile(dataDir));

        file.createUnlessPresent("keyset");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDir.resolve("keyring"))))
                .isEqualTo("rwx------");
    }

    @Test
    void leavesNothingBesideIt() throws IOException {
        MasterKeysetFile file = new MasterKeysetFile(KeyringFixture.keysetFile(dataDir));

        file.createUnlessPresent("keyset");
        file.createUnlessPresent("another");

        try (Stream<Path> files = Files.list(dataDir.resolve("keyring"))) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void isReplacedAsAWholeAndStaysPrivate() throws IOException {
        MasterKeysetFile file = new MasterKeysetFile(KeyringFixture.keysetFile(dataDir));
        file.createUnlessPresent("first");

        file.replace("second");

        assertThat(file.path()).hasContent("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(dataDir.resolve("keyring"))) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void isNotReplacedByItsCreation() {
        MasterKeysetFile file = new MasterKeysetFile(KeyringFixture.keysetFile(dataDir));

        file.createUnlessPresent("first");
        file.createUnlessPresent("second");

        assertThat(file.read()).contains("first");
    }

    @Test
    void isTheSameForAllThatCreateItAtOnce() throws InterruptedException {
        MasterKeysetFile file = new MasterKeysetFile(KeyringFixture.keysetFile(dataDir.resolve("new/data")));

        assertThat(AtOnce.run(8, number -> {
                            file.createUnlessPresent("keyset " + number);
                            return file.read().orElseThrow();
                        })
                        .stream()
                        .map(run -> run.join())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void saysWhereItCannotBeCreated() throws IOException {
        Path inTheWay = Files.writeString(dataDir.resolve("keyring"), "a file");
        MasterKeysetFile file = new MasterKeysetFile(inTheWay.resolve("master-keyset.json"));

        assertThatThrownBy(() -> file.createUnlessPresent("keyset"))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining(file.path().toString())
                .hasMessageContaining("HUB_MASTER_KEYSET");
    }
}
