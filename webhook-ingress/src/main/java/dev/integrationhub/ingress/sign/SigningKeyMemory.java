package dev.integrationhub.ingress.sign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.secret.Remembered;
import dev.integrationhub.ingress.secret.SealedSecrets;
import dev.integrationhub.platform.keyring.SigningKey;
import dev.integrationhub.platform.keyring.SigningKeys;

/** The keys of integrations that deliveries were signed for lately. They are forgotten when anything of the integration changes. */
@Component
class SigningKeyMemory implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyMemory.class);

    private final SigningKeys keys;
    private final Clock clock;
    private final Remembered<UUID, List<SigningKey>> opened = new Remembered<>("signing-keys", this::open);

    SigningKeyMemory(SigningKeys keys, SealedSecrets integrations, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        integrations.whenChanged(opened::forget);
    }

    /**
     * The keys to sign with now, the current one first.
     *
     * @throws dev.integrationhub.api.problem.ProblemException {@code UNAVAILABLE} if that cannot be known now
     */
    List<SigningKey> inForce(UUID integrationId) {
        Instant now = clock.instant();
        return opened.get(integrationId).stream()
                .filter(key -> key.isInForceAt(now))
                .toList();
    }

    private List<SigningKey> open(UUID integrationId) {
        try {
            return keys.open(integrationId);
        } catch (RuntimeException e) {
            LOG.warn("The signing keys of integration {} cannot be opened now: {}", integrationId, e.toString());
            throw e;
        }
    }

    @Override
    public void destroy() {
        opened.close();
    }
}
