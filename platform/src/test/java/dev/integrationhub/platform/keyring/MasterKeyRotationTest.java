package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.keyring.KeyringFixture.Node;

import static dev.integrationhub.platform.keyring.KeyringFixture.keysetFile;
import static dev.integrationhub.platform.keyring.KeyringFixture.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rotation of a keyset that the hub keeps itself. */
class MasterKeyRotationTest {
    private final Path dataDir;
    private final KeyringFixture hub = KeyringFixture.create();
    private final SealedFor where = somewhere();
    private final Node one;

    MasterKeyRotationTest(@TempDir Path dataDir) {
        this.dataDir = dataDir;
        this.one = hub.node(dataDir, null);
    }

    @Test
    void wrapsEverythingAnewAndNothingElse() throws IOException {
        String envelope = one.keyring().seal(where, ClearText.of("kept"));
        List<byte[]> valueKeys = valueKeys();

        MasterKeyChange change = rotate(one).orElseThrow();
        assertThat(wrapped()).isEqualTo(Map.of(change.formerId(), 3L));
        one.rotation().rewrap(() -> true);

        assertThat(wrapped()).isEqualTo(Map.of(change.id(), 3L));
        assertThat(valueKeys()).containsExactlyElementsOf(valueKeys);
        assertThat(opened(one, envelope)).isEqualTo("kept");
        assertThat(opened(hub.node(dataDir, null), envelope)).isEqualTo("kept");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keysetFile(dataDir))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(keysetFile(dataDir).resolveSibling(""))) {
            assertThat(files).containsExactly(keysetFile(dataDir));
        }
    }

    @Test
    void everyProcessGoesOverAtOnceAndOpensWhatIsNotWrappedAnewYet() {
        Node other = hub.node(dataDir, null);
        String former = one.keyring().seal(where, ClearText.of("former"));

        MasterKeyChange change = rotate(one).orElseThrow();
        SealedFor elsewhere = somewhere();
        String present = other.keyring().seal(elsewhere, ClearText.of("present"));

        assertThat(wrapped()).isEqualTo(Map.of(change.formerId(), 3L, change.id(), 1L));
        assertThat(opened(other, former)).isEqualTo("former");
        assertThat(one.keyring().open(elsewhere, present).reveal()).isEqualTo("present");
    }

    @Test
    void noRowIsWrappedUnderAKeyThatIsThoughtToBeOutOfUse() {
        TransactionTemplate transaction = new TransactionTemplate(hub.transactions());
        CompletableFuture<Optional<MasterKeyChange>> rotation = transaction.execute(status -> {
            String before = one.masterKeys().forThisTransaction().id();
            CompletableFuture<Optional<MasterKeyChange>> begun = CompletableFuture.supplyAsync(() -> rotate(one));
            awaitSomebodyWaiting();
            assertThat(begun).isNotDone();
            assertThat(one.masterKeys().forThisTransaction().id()).isEqualTo(before);
            return begun;
        });

        assertThat(rotation.join()).isPresent();
    }

    @Test
    void ofProcessesThatRotateAtOnceOneDoes() throws InterruptedException, IOException {
        Node other = hub.node(dataDir, null);

        List<Optional<MasterKeyChange>> changes =
                AtOnce.run(4, number -> rotate(number % 2 == 0 ? one : other)).stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(changes).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(keysInFile()).hasSize(2);
    }

    @Test
    void goesOnAfterACrashBetweenTheFileAndTheCommit() throws IOException {
        String envelope = one.keyring().seal(where, ClearText.of("kept"));
        new TransactionTemplate(hub.transactions()).executeWithoutResult(status -> {
            one.rotation().rotate();
            status.setRollbackOnly();
        });
        List<String> written = keysInFile();
        assertThat(written).hasSize(2);

        Node restarted = hub.node(dataDir, null);
        SealedFor elsewhere = somewhere();
        String meanwhile = restarted.keyring().seal(elsewhere, ClearText.of("meanwhile"));
        assertThat(wrapped()).containsOnlyKeys(written.get(0));

        MasterKeyChange change = rotate(restarted).orElseThrow();
        restarted.rotation().rewrap(() -> true);

        assertThat(keysInFile()).isEqualTo(written);
        assertThat(wrapped()).containsOnlyKeys(change.id());
        assertThat(opened(restarted, envelope)).isEqualTo("kept");
        assertThat(restarted.keyring().open(elsewhere, meanwhile).reveal()).isEqualTo("meanwhile");
    }

    @Test
    void isFinishedByAnotherProcessBeforeTheNextBegins() {
        for (int i = 0; i < 250; i++) {
            one.keyring().seal(somewhere(), ClearText.of("v"));
        }
        MasterKeyChange change = rotate(one).orElseThrow();
        boolean[] mayGoOn = {true, true, true, false};
        int[] asked = new int[1];
        one.rotation().rewrap(() -> mayGoOn[Math.min(asked[0]++, 3)]);
        assertThat(wrapped()).containsOnlyKeys(change.formerId(), change.id());

        assertThat(rotate(hub.node(dataDir, null))).isEmpty();
        hub.node(dataDir, null).rotation().rewrap(() -> true);

        assertThat(wrapped()).containsOnlyKeys(change.id());
        assertThat(rotate(one)).isPresent();
    }

    @Test
    void dropsTheFormerKeyWhenNothingNeedsItAndNotBefore() throws IOException {
        String envelope = one.keyring().seal(where, ClearText.of("kept"));
        rotate(one);

        assertThatThrownBy(() -> drop(one)).satisfies(hasCode(ProblemCode.MASTER_KEY_IN_USE));
        one.rotation().rewrap(() -> true);
        List<String> dropped = drop(one);

        assertThat(dropped).hasSize(1);
        assertThat(keysInFile()).hasSize(1).doesNotContainAnyElementsOf(dropped);
        assertThat(drop(one)).isEmpty();
        assertThat(opened(hub.node(dataDir, null), envelope)).isEqualTo("kept");
        assertThat(rotate(one)).isPresent();
    }

    @Test
    void aKeyringOfBeforeTheDropNeverOpensAgain() {
        byte[] before = hub.jdbc()
                .sql("select wrapped_keyset from keyring.hub_key where name = 'seal'")
                .query(byte[].class)
                .single();
        rotate(one);
        one.rotation().rewrap(() -> true);
        String dropped = drop(one).get(0);
        hub.jdbc()
                .sql("update keyring.hub_key set wrapped_keyset = ?, master_key_id = ? where name = 'seal'")
                .params(before, dropped)
                .update();

        assertThatThrownBy(() -> hub.node(dataDir, null))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master key " + dropped)
                .hasMessageContaining(keysetFile(dataDir).toString());
    }

    @Test
    void aKeyThatDoesNotOpenStandsInNobodysWayAndKeepsTheFormerMasterKey() {
        one.keyring().seal(where, ClearText.of("broken"));
        SealedFor elsewhere = somewhere();
        String envelope = one.keyring().seal(elsewhere, ClearText.of("kept"));
        hub.jdbc()
                .sql("update keyring.integration_key set wrapped_keyset = set_byte(wrapped_keyset, 40,"
                        + " get_byte(wrapped_keyset, 40) # 1) where integration_id = ?")
                .param(where.integrationId())
                .update();

        MasterKeyChange change = rotate(one).orElseThrow();
        one.rotation().rewrap(() -> true);

        assertThat(wrapped()).isEqualTo(Map.of(change.formerId(), 1L, change.id(), 3L));
        assertThat(hub.node(dataDir, null).keyring().open(elsewhere, envelope).reveal())
                .isEqualTo("kept");
        assertThatThrownBy(() -> drop(one)).satisfies(hasCode(ProblemCode.MASTER_KEY_IN_USE));
    }

    @Test
    void showsWhatEachMasterKeyWrapsAndNothingOfTheKeys() {
        one.keyring().seal(where, ClearText.of("kept"));
        MasterKeyChange change = rotate(one).orElseThrow();

        assertThat(one.rotation().state()).satisfies(state -> {
            assertThat(state.masterKeyId()).isEqualTo(change.id());
            assertThat(state.ownKeyset()).isTrue();
            assertThat(state.rotating()).isTrue();
            assertThat(state.masterKeys()).hasSize(2).allSatisfy(key -> {
                assertThat(key.known()).isTrue();
                assertThat(key.wrappedKeys()).isEqualTo(key.id().equals(change.id()) ? 0 : 3);
            });
        });
        one.rotation().rewrap(() -> true);
        assertThat(one.rotation().state().rotating()).isFalse();
    }

    private Optional<MasterKeyChange> rotate(Node node) {
        return new TransactionTemplate(hub.transactions())
                .execute(status -> node.rotation().rotate());
    }

    private List<String> drop(Node node) {
        return new TransactionTemplate(hub.transactions())
                .execute(status -> node.rotation().dropFormer());
    }

    private String opened(Node node, String envelope) {
        return node.keyring().open(where, envelope).reveal();
    }

    private Map<String, Long> wrapped() {
        return new WrappedKeys(hub.jdbc()).count();
    }

    private List<byte[]> valueKeys() {
        return hub.jdbc()
                .sql("select wrapped_keyset from keyring.value_key order by key_id")
                .query(byte[].class)
                .list();
    }

    private List<String> keysInFile() throws IOException {
        return List.copyOf(parsed(Files.readString(keysetFile(dataDir))).ids());
    }

    /** On another connection: within a transaction the view stays what it was at first. */
    private void awaitSomebodyWaiting() {
        TransactionTemplate elsewhere = new TransactionTemplate(hub.transactions());
        elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (elsewhere.execute(status -> hub.jdbc()
                .sql("select not exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database())")
                .query(Boolean.class)
                .single())) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private static Consumer<Throwable> hasCode(ProblemCode code) {
        return thrown -> assertThat(((ProblemException) thrown).code()).isEqualTo(code);
    }

    private static SealedFor somewhere() {
        return new SealedFor(Purpose.SECRET, UUID.randomUUID(), UUID.randomUUID(), 1);
    }
}
