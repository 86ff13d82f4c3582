package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.integrationhub.platform.keyring.KeyringFixture.keysetFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MasterKeyStartTest {
    private static final SealedFor WHERE = new SealedFor(Purpose.SECRET, UUID.randomUUID(), UUID.randomUUID(), 1);

    @TempDir
    private Path dataDir = Path.of("");

    private final KeyringFixture hub = KeyringFixture.create();

    @Test
    void findsTheKeysetOfTheFirstStartAgain() throws IOException {
        String envelope = hub.start(dataDir).seal(WHERE, ClearText.of("kept"));
        String keyset = Files.readString(keysetFile(dataDir));

        assertThat(hub.start(dataDir).open(WHERE, envelope).reveal()).isEqualTo("kept");
        assertThat(keysetFile(dataDir)).hasContent(keyset);
    }

    @Test
    void takesTheKeysetOrItsPathFromTheSettings() throws IOException {
        Path elsewhere = dataDir.resolve("elsewhere.json");
        String keyset = KeyringFixture.newKeyset();
        Files.writeString(elsewhere, keyset);

        String envelope = hub.start(dataDir, keyset).seal(WHERE, ClearText.of("kept"));

        assertThat(hub.start(dataDir, elsewhere.toString())
                        .open(WHERE, envelope)
                        .reveal())
                .isEqualTo("kept");
        assertThat(keysetFile(dataDir)).doesNotExist();
    }

    @Test
    void takesAnEmptySettingForNone() {
        hub.start(dataDir, " ");

        assertThat(keysetFile(dataDir)).exists();
    }

    @Test
    void makesNoKeysetWhereTheSettingsSayThereIsOne() {
        Path nowhere = dataDir.resolve("nowhere.json");

        assertThatThrownBy(() -> hub.start(dataDir, nowhere.toString()))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining(nowhere.toString());
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void refusesToStartWithoutTheKeysetAndMakesNoNewOne() throws IOException {
        hub.start(dataDir);
        Files.delete(keysetFile(dataDir));

        assertThatThrownBy(() -> hub.start(dataDir))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master key " + expectedKeyId())
                .hasMessageContaining(keysetFile(dataDir).toString());
        assertThat(keysetFile(dataDir)).doesNotExist();
    }

    @Test
    void refusesAnotherKeysetAndNamesBoth() throws IOException {
        hub.start(dataDir);
        String other = KeyringFixture.newKeyset();
        Files.writeString(keysetFile(dataDir), other);

        assertThatThrownBy(() -> hub.start(dataDir))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master key " + expectedKeyId())
                .hasMessageContaining(
                        "Master key " + KeyringFixture.parsed(other).id())
                .hasMessageContaining(keysetFile(dataDir).toString());
        assertThatThrownBy(() -> hub.start(dataDir, other))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("HUB_MASTER_KEYSET");
    }

    @Test
    void refusesADamagedKeysetWithoutRepeatingIt() {
        hub.start(dataDir);
        String quoted = "'" + KeyringFixture.newKeyset() + "'";

        assertThatThrownBy(() -> hub.start(dataDir, quoted))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master key " + expectedKeyId())
                .satisfies(refusal -> assertThat(stackTraceOf(refusal)).doesNotContain("keyData", "typeUrl"));
    }

    @Test
    void acceptsARotatedKeysetThatStillHoldsTheKey() {
        String old = KeyringFixture.newKeyset();
        String envelope = hub.start(dataDir, old).seal(WHERE, ClearText.of("kept"));

        Keyring rotated = hub.start(dataDir, rotated(old));

        assertThat(rotated.open(WHERE, envelope).reveal()).isEqualTo("kept");
        assertThat(rotated.open(WHERE, rotated.seal(WHERE, ClearText.of("new"))).reveal())
                .isEqualTo("new");
    }

    @Test
    void processesThatStartAtOnceShareOneKeyset() throws InterruptedException {
        List<Keyring> processes = AtOnce.run(4, number -> hub.start(dataDir)).stream()
                .map(CompletableFuture::join)
                .toList();

        String envelope = processes.get(0).seal(WHERE, ClearText.of("shared"));

        assertThat(processes)
                .allSatisfy(process ->
                        assertThat(process.open(WHERE, envelope).reveal()).isEqualTo("shared"));
    }

    @Test
    void ofProcessesThatStartAtOnceWithoutASharedDirectoryOneStarts() throws InterruptedException {
        List<CompletableFuture<Keyring>> processes =
                AtOnce.run(4, number -> hub.start(dataDir.resolve("node-" + number)));

        assertThat(processes)
                .filteredOn(CompletableFuture::isCompletedExceptionally)
                .hasSize(3);
        for (int number = 0; number < processes.size(); number++) {
            CompletableFuture<Keyring> process = processes.get(number);
            Path keyset = keysetFile(dataDir.resolve("node-" + number));
            if (process.isCompletedExceptionally()) {
                assertThatThrownBy(process::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(MasterKeyException.class);
                assertThat(keyset).doesNotExist();
            } else {
                assertThat(keyset).exists();
            }
        }
    }

    private String expectedKeyId() {
        return hub.jdbc()
                .sql("select master_key_id from keyring.master_key_check")
                .query(String.class)
                .single();
    }

    private static String rotated(String keyset) {
        return KeyringFixture.written(KeyringFixture.parsed(keyset).withNewPrimary());
    }

    private static String stackTraceOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
