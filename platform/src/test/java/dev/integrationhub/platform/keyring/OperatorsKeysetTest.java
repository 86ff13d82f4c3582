package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.keyring.KeyringFixture.Node;

import static dev.integrationhub.platform.keyring.KeyringFixture.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rotation of a keyset that the operator gives: the operator adds the key, the hub goes over to it when it is told. */
class OperatorsKeysetTest {
    private static final SealedFor WHERE = new SealedFor(Purpose.SECRET, UUID.randomUUID(), UUID.randomUUID(), 1);

    @TempDir
    private Path dataDir = Path.of("");

    private final KeyringFixture hub = KeyringFixture.create();
    private final MasterKeyset first = MasterKeyset.generate();
    private final MasterKeyset both = first.withNewPrimary();

    @Test
    void goesOverToTheNewPrimaryKeyWhenToldAndNotBefore() {
        Node former = hub.node(dataDir, written(first));
        Node present = hub.node(dataDir, written(both));
        String envelope = present.keyring().seal(WHERE, ClearText.of("kept"));
        assertThat(former.keyring().open(WHERE, envelope).reveal()).isEqualTo("kept");

        assertThat(rotate(present)).contains(new MasterKeyChange(first.id(), both.id()));
        present.rotation().rewrap(() -> true);

        Node last = hub.node(dataDir, written(both.withOnly(both.id())));
        assertThat(last.keyring().open(WHERE, envelope).reveal()).isEqualTo("kept");
    }

    @Test
    void hasNothingToGoOverToWithoutAnotherPrimaryKey() {
        Node node = hub.node(dataDir, written(first));

        assertThatThrownBy(() -> rotate(node))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(first.id())
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).code()).isEqualTo(ProblemCode.MASTER_KEY_UNCHANGED));
    }

    @Test
    void isNeverChanged() throws IOException {
        Path file = Files.writeString(dataDir.resolve("operators.json"), written(both));
        Node node = hub.node(dataDir, file.toString());

        assertThatThrownBy(() -> new TransactionTemplate(hub.transactions())
                        .execute(status -> node.rotation().dropFormer()))
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).code()).isEqualTo(ProblemCode.MASTER_KEYSET_NOT_OWN));
        assertThat(file).hasContent(written(both));
        assertThat(node.rotation().state().ownKeyset()).isFalse();
    }

    @Test
    void aProcessWithoutTheNewKeySaysSoUntilItsFileHasIt() throws IOException {
        Path file = Files.writeString(dataDir.resolve("operators.json"), written(first));
        Node behind = hub.node(dataDir, file.toString());
        Node present = hub.node(dataDir, written(both));
        String envelope = present.keyring().seal(WHERE, ClearText.of("kept"));
        rotate(present);
        present.rotation().rewrap(() -> true);

        assertThatThrownBy(() -> behind.keyring().open(WHERE, envelope))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("Master key " + both.id())
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> behind.keyring()
                        .seal(
                                new SealedFor(Purpose.SECRET, UUID.randomUUID(), UUID.randomUUID(), 1),
                                ClearText.of("x")))
                .isInstanceOf(MasterKeyException.class);
        assertThat(behind.masterKeys().canGet(both.id())).isFalse();

        Files.writeString(file, written(both));

        assertThat(behind.masterKeys().canGet(both.id())).isTrue();
        assertThat(behind.keyring().open(WHERE, envelope).reveal()).isEqualTo("kept");
    }

    @Test
    void refusesToStartWhenTheFormerKeyIsTakenAwayTooEarly() {
        hub.node(dataDir, written(first));
        rotate(hub.node(dataDir, written(both)));

        assertThatThrownBy(() -> hub.node(dataDir, written(both.withOnly(both.id()))))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master key " + first.id())
                .hasMessageContaining("HUB_MASTER_KEYSET");
    }

    private Optional<MasterKeyChange> rotate(Node node) {
        return new TransactionTemplate(hub.transactions())
                .execute(status -> node.rotation().rotate());
    }
}
