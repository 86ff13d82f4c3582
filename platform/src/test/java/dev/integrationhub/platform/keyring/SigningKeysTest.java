package dev.integrationhub.platform.keyring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.integration.resource.SigningSecretResource;
import dev.integrationhub.api.integration.resource.SigningSecretVersionResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SigningKeysTest {
    private static final Duration OVERLAP = Duration.ofHours(1);

    @TempDir
    private static Path dataDir = Path.of("");

    private static final KeyringFixture HUB = KeyringFixture.create();

    private final KeyringFixture.Node process = HUB.node(dataDir, null);
    private final SigningKeys keys = process.signingKeys();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final UUID integration = UUID.randomUUID();

    @Test
    void areThereWithoutAnybodySettingThemUp() {
        SigningKey first = keys.open(integration).get(0);

        assertThat(first.version()).isEqualTo(1);
        assertThat(first.bytes()).hasSize(32);
        assertThat(first.retiresAt()).isNull();
        assertThat(keys.open(integration)).hasSize(1).allSatisfy(key -> isSame(key, first));
        assertThat(keys.open(UUID.randomUUID()).get(0).bytes()).isNotEqualTo(first.bytes());
        assertThat(versions(keys.state(integration, now))).containsExactly(1L);
    }

    @Test
    void areSharedByProcessesThatNeedTheFirstAtOnce() throws InterruptedException {
        List<SigningKeys> processes = List.of(keys, HUB.node(dataDir, null).signingKeys());

        List<SigningKey> opened = AtOnce.run(
                        8, number -> processes.get(number % 2).open(integration).get(0))
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(opened).allSatisfy(key -> isSame(key, opened.get(0)));
    }

    @Test
    void areWrittenAsStandardWebhooksWritesThem() {
        SigningKey key = keys.open(integration).get(0);

        assertThat(key.secret().reveal())
                .isEqualTo("whsec_" + Base64.getEncoder().encodeToString(key.bytes()));
        assertThat(key.toString()).isEqualTo("SigningKey[version 1]");
    }

    @Test
    void signBesideTheirSuccessorUntilTheOverlapEnds() {
        SigningKey first = keys.open(integration).get(0);

        SigningSecretResource rotated = rotate(1, now.plus(OVERLAP));

        assertThat(rotated.version()).isEqualTo(2);
        assertThat(rotated.versions())
                .extracting(SigningSecretVersionResource::retiresAt)
                .containsExactly(null, now.plus(OVERLAP));
        List<SigningKey> both = keys.open(integration);
        assertThat(both).hasSize(2);
        assertThat(both.get(0).bytes()).isNotEqualTo(first.bytes());
        assertThat(both.get(1).bytes()).isEqualTo(first.bytes());
        assertThat(both.get(1).isInForceAt(now.plus(OVERLAP).minusMillis(1))).isTrue();
        assertThat(both.get(1).isInForceAt(now.plus(OVERLAP))).isFalse();
        assertThat(both.get(0).isInForceAt(Instant.MAX)).isTrue();
        assertThat(versions(keys.state(integration, now))).containsExactly(2L, 1L);
        assertThat(versions(keys.state(integration, now.plus(OVERLAP)))).containsExactly(2L);
    }

    @Test
    void areDestroyedWithTheNextRotationOnceTheyHaveRetired() {
        keys.open(integration);
        rotate(1, now.plus(OVERLAP));
        new TransactionTemplate(HUB.transactions())
                .execute(status -> keys.rotate(integration, 2, now.plus(OVERLAP), now.plus(OVERLAP.multipliedBy(2))));

        assertThat(keys.open(integration)).extracting(SigningKey::version).containsExactly(3L, 2L);
    }

    @Test
    void areAllDestroyedAtOnceWithoutAnOverlap() {
        keys.open(integration);
        rotate(1, now.plus(OVERLAP));

        rotate(2, now);

        assertThat(keys.open(integration)).extracting(SigningKey::version).containsExactly(3L);
    }

    @Test
    void areFewHoweverOftenTheyAreRotated() {
        for (int version = 1; version <= 15; version++) {
            rotate(version, now.plus(OVERLAP));
        }

        assertThat(keys.open(integration))
                .extracting(SigningKey::version)
                .containsExactly(16L, 15L, 14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L);
    }

    @Test
    void neverHaveAVersionThatEventsTellOfAlready() {
        keys.open(integration);

        assertThat(rotate(7, now.plus(OVERLAP)).version()).isEqualTo(8);
        assertThat(rotate(1, now.plus(OVERLAP)).version()).isEqualTo(9);
    }

    @Test
    void stayAsTheyWereWhenTheRotationRollsBack() {
        SigningKey first = keys.open(integration).get(0);

        new TransactionTemplate(HUB.transactions()).executeWithoutResult(status -> {
            keys.rotate(integration, 1, now, now.plus(OVERLAP));
            status.setRollbackOnly();
        });

        assertThat(keys.open(integration)).hasSize(1).allSatisfy(key -> isSame(key, first));
    }

    @Test
    void haveOneCurrentHoweverTheFirstUseAndRotationsMeet() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            UUID one = UUID.randomUUID();
            AtOnce.run(4, number -> {
                        if (number < 2) {
                            return keys.open(one).size();
                        }
                        return new TransactionTemplate(HUB.transactions())
                                .execute(status -> keys.rotate(one, 1, now, now.plus(OVERLAP))
                                        .versions()
                                        .size());
                    })
                    .forEach(CompletableFuture::join);

            List<SigningKey> present = keys.open(one);
            assertThat(present.get(0).retiresAt()).isNull();
            assertThat(present.subList(1, present.size())).isNotEmpty().noneMatch(key -> key.retiresAt() == null);
        }
    }

    @Test
    void dieWithTheirIntegration() {
        SigningKey first = keys.open(integration).get(0);
        rotate(1, now.plus(OVERLAP));

        process.keyring().destroyAllOf(integration);

        assertThat(HUB.jdbc()
                        .sql("select count(*) from keyring.signing_key where integration_id = ?")
                        .param(integration)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(keys.open(integration).get(0).bytes()).isNotEqualTo(first.bytes());
    }

    @Test
    void areLostWithTheKeyOfTheirIntegration() {
        rotate(1, now.plus(OVERLAP));
        HUB.jdbc()
                .sql("delete from keyring.integration_key where integration_id = ?")
                .param(integration)
                .update();

        assertThat(keys.open(integration)).extracting(SigningKey::version).containsExactly(3L);
    }

    @Test
    void doNotOpenInThePlaceOfAnother() {
        keys.open(integration);
        UUID other = UUID.randomUUID();
        keys.open(other);
        put("(select wrapped_key from keyring.signing_key where integration_id = '" + other + "')", 1);

        assertThatThrownBy(() -> keys.open(integration))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageContaining(integration.toString());
    }

    @Test
    void doNotOpenAsAnotherVersion() {
        keys.open(integration);
        rotate(1, now.plus(OVERLAP));
        put(
                "(select wrapped_key from keyring.signing_key where integration_id = '" + integration
                        + "' and version = 1)",
                2);

        assertThatThrownBy(() -> keys.open(integration)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void areStoredWrapped() {
        byte[] key = keys.open(integration).get(0).bytes();

        byte[] stored = stored();

        assertThat(stored).hasSizeGreaterThan(key.length);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(Arrays.copyOf(key, 8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void stayUntouchedWhenTheMasterKeyIsRotated() {
        SigningKey before = keys.open(integration).get(0);
        byte[] stored = stored();

        new TransactionTemplate(HUB.transactions())
                .executeWithoutResult(status -> process.rotation().rotate());
        process.rotation().rewrap(() -> true);

        assertThat(stored()).isEqualTo(stored);
        assertThat(HUB.node(dataDir, null).signingKeys().open(integration))
                .hasSize(1)
                .allSatisfy(key -> isSame(key, before));
    }

    private SigningSecretResource rotate(long after, Instant overlapEndsAt) {
        return new TransactionTemplate(HUB.transactions())
                .execute(status -> keys.rotate(integration, after, now, overlapEndsAt));
    }

    private void put(String wrapped, long version) {
        assertThat(HUB.jdbc()
                        .sql("update keyring.signing_key set wrapped_key = " + wrapped
                                + " where integration_id = ? and version = ?")
                        .params(integration, version)
                        .update())
                .isEqualTo(1);
    }

    private byte[] stored() {
        return HUB.jdbc()
                .sql("select wrapped_key from keyring.signing_key where integration_id = ?")
                .param(integration)
                .query(byte[].class)
                .single();
    }

    private static List<Long> versions(SigningSecretResource secret) {
        return secret.versions().stream()
                .map(SigningSecretVersionResource::version)
                .toList();
    }

    private static void isSame(SigningKey key, SigningKey other) {
        assertThat(key.version()).isEqualTo(other.version());
        assertThat(key.bytes()).isEqualTo(other.bytes());
    }
}
