package dev.integrationhub.platform.keyring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseKeyringTest {
    private static final ClearText VALUE = ClearText.of("correct horse battery staple");

    @TempDir
    private static Path dataDir = Path.of("");

    private static final KeyringFixture HUB = KeyringFixture.create();

    private final Keyring keyring = HUB.start(dataDir);
    private final SealedFor where = somewhere();

    @Test
    void sealsEachValueUnderAKeyOfItsOwn() {
        String one = keyring.seal(where, VALUE);
        String two = keyring.seal(where, VALUE);

        assertThat(one).isNotEqualTo(two);
        assertThat(HUB.jdbc()
                        .sql("select key_id::text from keyring.value_key where resource_id = ? order by key_id")
                        .param(where.resourceId())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(keyId(one).toString(), keyId(two).toString());
    }

    @Test
    void storesKeysOnlyInWrappedForm() {
        keyring.seal(where, VALUE);

        List<byte[]> stored = HUB.jdbc()
                .sql("select wrapped_keyset from keyring.value_key union all select wrapped_keyset"
                        + " from keyring.integration_key union all select wrapped_keyset from keyring.hub_key")
                .query(byte[].class)
                .list();

        assertThat(stored).hasSizeGreaterThanOrEqualTo(4).allSatisfy(keyset -> assertThatThrownBy(() ->
                        TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get(), AeadConfig2026.get()))
                .isInstanceOf(GeneralSecurityException.class));
    }

    @Test
    void keepsTheKeyWhenTheCallersTransactionRollsBack() {
        String envelope = new TransactionTemplate(HUB.transactions()).execute(status -> {
            status.setRollbackOnly();
            return keyring.seal(where, VALUE);
        });

        assertThat(keyring.open(where, envelope).reveal()).isEqualTo(VALUE.reveal());
    }

    @Test
    void erasesAValueWithItsKey() {
        String erased = keyring.seal(where, VALUE);
        String kept = keyring.seal(where, VALUE);

        delete("value_key where key_id", keyId(erased));

        assertThatThrownBy(() -> keyring.open(where, erased))
                .isInstanceOf(KeyDestroyedException.class)
                .hasMessageContaining(keyId(erased).toString());
        assertThat(keyring.open(where, kept).reveal()).isEqualTo(VALUE.reveal());
    }

    @Test
    void erasesEverythingOfAnIntegrationWithItsKeyAtOnceAndForGood() {
        String erased = keyring.seal(where, VALUE);
        keyring.open(where, erased);

        delete("integration_key where integration_id", where.integrationId());

        assertThatThrownBy(() -> keyring.open(where, erased)).isInstanceOf(KeyDestroyedException.class);
        String fresh = keyring.seal(where, VALUE);
        assertThat(keyring.open(where, fresh).reveal()).isEqualTo(VALUE.reveal());
        assertThatThrownBy(() -> keyring.open(where, erased)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void doesNotOpenOnceAKeyIsReplacedInTheTable() {
        SealedFor other = somewhere();
        String envelope = keyring.seal(where, VALUE);
        String foreign = keyring.seal(other, VALUE);

        HUB.jdbc()
                .sql("update keyring.value_key set wrapped_keyset ="
                        + " (select wrapped_keyset from keyring.value_key where key_id = ?) where key_id = ?")
                .params(keyId(foreign), keyId(envelope))
                .update();

        assertThatThrownBy(() -> keyring.open(where, envelope))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageNotContaining(VALUE.reveal());
    }

    @Test
    void doesNotOpenOnceTheKeyOfTheIntegrationIsReplacedInTheTable() {
        SealedFor other = somewhere();
        String envelope = keyring.seal(where, VALUE);
        keyring.seal(other, VALUE);

        HUB.jdbc()
                .sql("update keyring.integration_key set wrapped_keyset = (select wrapped_keyset"
                        + " from keyring.integration_key where integration_id = ?) where integration_id = ?")
                .params(other.integrationId(), where.integrationId())
                .update();

        assertThatThrownBy(() -> HUB.start(dataDir).open(where, envelope)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void tellsAMovedValueFromAnErasedOneWithoutShowingEither() {
        String envelope = keyring.seal(where, VALUE);

        assertThatThrownBy(() -> keyring.open(somewhere(), envelope))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageNotContaining(VALUE.reveal())
                .hasMessageNotContaining(envelope);
    }

    @Test
    void processesThatNeedTheFirstKeyOfAnIntegrationAtOnceShareIt() throws InterruptedException {
        List<Keyring> processes = List.of(HUB.start(dataDir), HUB.start(dataDir), HUB.start(dataDir), keyring);

        List<String> envelopes = AtOnce.run(
                        8, number -> processes.get(number % 4).seal(where, VALUE))
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(envelopes).allSatisfy(envelope -> assertThat(processes)
                .allSatisfy(process ->
                        assertThat(process.open(where, envelope).reveal()).isEqualTo(VALUE.reveal())));
        assertThat(HUB.jdbc()
                        .sql(
                                "select count(distinct integration_key_id) from keyring.value_key where integration_id = ?")
                        .param(where.integrationId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void digestsTheSameOnEveryNodeAndDifferentlyForEveryPurposeAndPart() {
        byte[] digest = keyring.keyedDigest("test/v1", bytes("ab"), bytes("c"));

        assertThat(digest).hasSize(32).isEqualTo(HUB.start(dataDir).keyedDigest("test/v1", bytes("ab"), bytes("c")));
        assertThat(List.of(
                        keyring.keyedDigest("test/v2", bytes("ab"), bytes("c")),
                        keyring.keyedDigest("test/v1", bytes("a"), bytes("bc")),
                        keyring.keyedDigest("test/v1", bytes("abc")),
                        keyring.keyedDigest("test/v1", bytes("ab"), bytes("c"), bytes(""))))
                .doesNotContain(digest);
    }

    @Test
    void opensHubWideDataOnEveryNode() {
        String envelope = keyring.sealHubWide("test/v1", bytes("context"), bytes("answer"));

        assertThat(HUB.start(dataDir).openHubWide("test/v1", bytes("context"), envelope))
                .isEqualTo(bytes("answer"));
        assertThat(Envelope.looksLike(envelope)).isFalse();
    }

    @Test
    void saysThatTheKeyOfHubWideDataIsGone() {
        String envelope = keyring.sealHubWide("test/v1", bytes("context"), bytes("answer"));
        String underAnother = envelope.replace(
                Envelope.parse(Envelope.HUB_WIDE, envelope).keyId().toString(),
                UUID.randomUUID().toString());

        assertThatThrownBy(() -> keyring.openHubWide("test/v1", bytes("context"), underAnother))
                .isInstanceOf(KeyDestroyedException.class);
    }

    private static SealedFor somewhere() {
        return new SealedFor(Purpose.CREDENTIAL, UUID.randomUUID(), UUID.randomUUID(), 1);
    }

    private static UUID keyId(String envelope) {
        return Envelope.parse(Envelope.OF_A_VALUE, envelope).keyId();
    }

    private static void delete(String rows, UUID id) {
        assertThat(HUB.jdbc()
                        .sql("delete from keyring." + rows + " = ?")
                        .param(id)
                        .update())
                .isEqualTo(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
