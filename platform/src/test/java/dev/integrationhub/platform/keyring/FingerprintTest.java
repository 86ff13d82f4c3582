package dev.integrationhub.platform.keyring;

import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FingerprintTest {
    @TempDir
    private static Path dataDir = Path.of("");

    private static final KeyringFixture HUB = KeyringFixture.create();

    private final Keyring keyring = HUB.start(dataDir);
    private final UUID integration = UUID.randomUUID();

    @Test
    void isTheSameForEqualValuesOnEveryNode() {
        String fingerprint = keyring.fingerprint(integration, ClearText.of("value"));

        assertThat(fingerprint).hasSize(22);
        assertThat(HUB.start(dataDir).fingerprint(integration, ClearText.of("value")))
                .isEqualTo(fingerprint);
        assertThat(keyring.fingerprint(integration, ClearText.of("other"))).isNotEqualTo(fingerprint);
        assertThat(keyring.fingerprint(UUID.randomUUID(), ClearText.of("value")))
                .isNotEqualTo(fingerprint);
    }

    @Test
    void cannotBeMadeAgainOnceTheKeysAreDestroyed() {
        String fingerprint = keyring.fingerprint(integration, ClearText.of("value"));

        keyring.destroyAllOf(integration);

        assertThat(keyring.fingerprint(integration, ClearText.of("value"))).isNotEqualTo(fingerprint);
    }

    @Test
    void isNotMadeWithAKeyThatWasReplacedInTheTable() {
        keyring.fingerprint(integration, ClearText.of("value"));
        UUID other = UUID.randomUUID();
        keyring.fingerprint(other, ClearText.of("value"));

        HUB.jdbc()
                .sql("update keyring.value_key set wrapped_keyset = (select wrapped_keyset from keyring.value_key"
                        + " where integration_id = ?) where integration_id = ?")
                .params(other, integration)
                .update();

        assertThatThrownBy(() -> keyring.fingerprint(integration, ClearText.of("value")))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void outlivesTheValuesOfTheIntegration() {
        UUID secret = UUID.randomUUID();
        SealedFor first = new SealedFor(Purpose.SECRET, integration, secret, 1);
        SealedFor second = new SealedFor(Purpose.SECRET, integration, secret, 2);
        String fingerprint = keyring.fingerprint(integration, ClearText.of("value"));
        String former = keyring.seal(first, ClearText.of("value"));
        String present = keyring.seal(second, ClearText.of("value"));

        keyring.destroy(integration, secret, 1);

        assertThatThrownBy(() -> keyring.open(first, former)).isInstanceOf(KeyDestroyedException.class);
        assertThat(keyring.open(second, present).reveal()).isEqualTo("value");

        keyring.destroyAllOf(integration, secret);

        assertThatThrownBy(() -> keyring.open(second, present)).isInstanceOf(KeyDestroyedException.class);
        assertThat(keyring.fingerprint(integration, ClearText.of("value"))).isEqualTo(fingerprint);
    }
}
