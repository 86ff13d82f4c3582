package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.platform.keyring.KeyringFixture.Node;

import static dev.integrationhub.platform.keyring.KeyringFixture.keysetFile;
import static dev.integrationhub.platform.keyring.KeyringFixture.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A master keyset that a key management service keeps closed. */
class EncryptedKeysetTest {
    private static final SealedFor WHERE = new SealedFor(Purpose.SECRET, UUID.randomUUID(), UUID.randomUUID(), 1);

    private final KeyringFixture hub = KeyringFixture.create();
    private final KeyService service = new KeyService();
    private final String uri = service.key("hub");
    private final MasterKeyset keyset = MasterKeyset.generate();
    private final String encrypted = new EncryptedKeysetForm(uri).write(keyset);

    @TempDir
    private Path dataDir = Path.of("");

    EncryptedKeysetTest() throws IOException {}

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void isGivenInTheSettingsOrInAFile() throws IOException {
        Path file = Files.writeString(dataDir.resolve("encrypted.json"), encrypted);
        String envelope = hub.node(dataDir, encrypted, uri).keyring().seal(WHERE, ClearText.of("kept"));

        assertThat(opened(hub.node(dataDir, file.toString(), uri), envelope)).isEqualTo("kept");
        assertThat(opened(hub.node(dataDir, written(keyset)), envelope)).isEqualTo("kept");
        assertThat(keysetFile(dataDir)).doesNotExist();
    }

    @Test
    void isMadeAndRotatedInTheHubsOwnFile() throws IOException {
        Node node = hub.node(dataDir, null, uri);
        String envelope = node.keyring().seal(WHERE, ClearText.of("kept"));
        String first = Files.readString(keysetFile(dataDir));

        new TransactionTemplate(hub.transactions())
                .executeWithoutResult(
                        status -> assertThat(node.rotation().rotate()).isPresent());
        node.rotation().rewrap(() -> true);
        new TransactionTemplate(hub.transactions())
                .executeWithoutResult(
                        status -> assertThat(node.rotation().dropFormer()).hasSize(1));

        String last = Files.readString(keysetFile(dataDir));
        assertThat(last).isNotEqualTo(first).contains("encryptedKeyset").doesNotContain("keyData");
        assertThat(first).contains("encryptedKeyset").doesNotContain("keyData");
        assertThat(opened(hub.node(dataDir, null, uri), envelope)).isEqualTo("kept");
    }

    @Test
    void asksTheServiceWhenItIsReadAndNotForEachValue() {
        int before = service.questions();
        Node node = hub.node(dataDir, encrypted, uri);
        assertThat(service.questions()).isEqualTo(before + 1);

        service.close();
        String envelope = node.keyring().seal(WHERE, ClearText.of("kept"));

        assertThat(opened(node, envelope)).isEqualTo("kept");
        assertThat(node.masterKeys().canGet("1")).isFalse();
    }

    @Test
    void doesNotOpenWithAnotherKeyOfTheService() {
        hub.node(dataDir, encrypted, uri);
        String other = service.key("other");

        assertThatThrownBy(() -> hub.node(dataDir, encrypted, other))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master key " + keyset.id())
                .hasMessageContaining(other);
    }

    @Test
    void doesNotOpenOnceTheServiceHasDestroyedItsKey() {
        hub.node(dataDir, encrypted, uri);
        service.destroy("hub");

        assertThatThrownBy(() -> hub.node(dataDir, encrypted, uri))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master key " + keyset.id())
                .hasMessageContaining("404");
    }

    @Test
    void refusesToStartWhileTheServiceDoesNotAnswer() {
        hub.node(dataDir, encrypted, uri);
        service.close();

        assertThatThrownBy(() -> hub.node(dataDir, encrypted, uri))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master key " + keyset.id())
                .hasMessageContaining(uri)
                .hasMessageContaining("does not answer");
    }

    @Test
    void needsAClientThatKnowsTheService() {
        assertThatThrownBy(() -> hub.node(dataDir, encrypted, "gcp-kms://projects/p/keys/k"))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("gcp-kms://projects/p/keys/k");
    }

    @Test
    void isNeverTakenForAClearOneNorAClearOneForIt() {
        assertThatThrownBy(() -> hub.node(dataDir, encrypted, null))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("HUB_MASTER_KEY_URI");
        assertThatThrownBy(() -> hub.node(dataDir, written(keyset), uri))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("not encrypted")
                .hasMessageNotContaining("keyData");
    }

    private static String opened(Node node, String envelope) {
        return node.keyring().open(WHERE, envelope).reveal();
    }
}
