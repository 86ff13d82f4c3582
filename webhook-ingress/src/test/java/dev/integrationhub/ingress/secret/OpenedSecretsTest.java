package dev.integrationhub.ingress.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenedSecretsTest extends IngressTest {
    private static final String KEY = "HOOK_SECRET";
    private static final Duration OVERLAP = Duration.ofHours(1);

    @Autowired
    private SealedSecrets sealed;

    @Autowired
    private Keyring keyring;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final AtomicReference<Instant> now = new AtomicReference<>(start);
    private final Integration integration = Integration.some();
    private final UUID secretId = Uuid7.next();
    private OpenedSecrets secrets;

    @BeforeEach
    void open() {
        secrets = new OpenedSecrets(sealed, keyring, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        });
    }

    @AfterEach
    void close() {
        secrets.destroy();
    }

    private String seal(long version, String value) {
        return keyring.seal(new SealedFor(Purpose.SECRET, integration.id(), secretId, version), ClearText.of(value));
    }

    private void add(@Nullable Instant expiresAt) {
        events.happen(integration.created("a"), integration.secret(secretId, KEY, seal(1, "first"), expiresAt));
        Events.await(() -> versions() == 1);
    }

    private void rotate() {
        events.happen(integration.rotated(secretId, 2, seal(2, "second"), start.plus(OVERLAP)));
        Events.await(() -> versions() == 2);
    }

    private int versions() {
        return sealed.sealedSecret(integration.id(), KEY)
                .map(secret -> secret.versions().size())
                .orElse(0);
    }

    private List<String> values() {
        return secrets.find(integration.id(), KEY).stream()
                .map(secret -> secret.version() + " " + secret.value().reveal())
                .toList();
    }

    private Optional<String> current() {
        return secrets.current(integration.id(), KEY)
                .map(secret -> secret.version() + " " + secret.value().reveal());
    }

    @Test
    void findsTheValue() {
        add(null);

        assertThat(values()).containsExactly("1 first");
        assertThat(secrets.find(integration.id(), "OTHER")).isEmpty();
        assertThat(secrets.find(Uuid7.next(), KEY)).isEmpty();
    }

    @Test
    void findsBothValuesWhileASecretIsRotated() {
        add(null);
        rotate();

        assertThat(values()).containsExactly("2 second", "1 first");

        now.set(start.plus(OVERLAP).minusMillis(1));
        assertThat(values()).hasSize(2);
        now.set(start.plus(OVERLAP));
        assertThat(values()).containsExactly("2 second");
    }

    @Test
    void tellsTheCurrentValueFromFormerOnes() {
        add(null);
        assertThat(current()).hasValue("1 first");
        rotate();

        assertThat(current()).hasValue("2 second");

        keyring.destroy(integration.id(), secretId, 2);
        secrets.destroy();
        open();
        assertThat(current()).isEmpty();
        assertThat(values()).containsExactly("1 first");
        assertThat(secrets.current(integration.id(), "OTHER")).isEmpty();
    }

    @Test
    void doesNotFindADestroyedVersion() {
        add(null);
        rotate();
        assertThat(values()).hasSize(2);

        events.happen(integration.destroyed(secretId, 1));
        Events.await(() -> versions() == 1);

        assertThat(values()).containsExactly("2 second");
    }

    @Test
    void doesNotFindAValueWhoseKeyIsGone() {
        add(null);
        rotate();

        keyring.destroy(integration.id(), secretId, 1);

        assertThat(values()).containsExactly("2 second");
    }

    @Test
    void doesNotFindARemovedSecretUntilItIsRestored() {
        add(null);
        assertThat(values()).hasSize(1);

        events.happen(integration.secretRemoved(secretId));
        Events.await(() -> versions() == 0);
        assertThat(values()).isEmpty();

        events.happen(integration.secretRestored(secretId));
        Events.await(() -> versions() == 1);
        assertThat(values()).containsExactly("1 first");

        events.happen(integration.secretRemoved(secretId), integration.secretPurged(secretId));
        Events.await(() -> versions() == 0);
        assertThat(values()).isEmpty();
    }

    @Test
    void doesNotFindAnExpiredSecret() {
        add(start.plusSeconds(10));

        assertThat(values()).hasSize(1);
        assertThat(current()).isPresent();
        now.set(start.plusSeconds(10));
        assertThat(values()).isEmpty();
        assertThat(current()).isEmpty();
    }

    @Test
    void doesNotFindTheSecretsOfADeletedIntegration() {
        add(null);

        events.happen(integration.deleted());
        Events.await(() -> versions() == 0);

        assertThat(values()).isEmpty();
    }

    @Test
    void saysThatItCannotKnowWhileTheKeyringIsAwayButFindsWhatItRemembers() {
        add(null);
        assertThat(values()).containsExactly("1 first");
        rotate();
        jdbc.sql("alter table keyring.value_key rename to value_key_away").update();
        try {
            assertThatThrownBy(this::values).isInstanceOfSatisfying(ProblemException.class, problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE);
                assertThat(problem.retryAfter()).isNotNull();
            });
        } finally {
            jdbc.sql("alter table keyring.value_key_away rename to value_key").update();
        }
        assertThat(values()).containsExactly("2 second", "1 first");

        jdbc.sql("alter table keyring.value_key rename to value_key_away").update();
        try {
            assertThat(values()).containsExactly("2 second", "1 first");
        } finally {
            jdbc.sql("alter table keyring.value_key_away rename to value_key").update();
        }
    }
}
