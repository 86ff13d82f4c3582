package dev.integrationhub.ingress.secret;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.KeyDestroyedException;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;

/**
 * Opens each version of a secret once in a while and remembers its value. Which versions are good is looked up each time, so that one
 * that is destroyed, removed or over its time is not used any more, whatever is remembered.
 */
@Component
class OpenedSecrets implements HandlerSecrets, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedSecrets.class);

    private final SealedSecrets sealed;
    private final Keyring keyring;
    private final Clock clock;

    /** Empty for a value whose key was destroyed: it never comes back. */
    private final Remembered<Sealed, Optional<ClearText>> opened = new Remembered<>("webhook-secrets", this::open);

    OpenedSecrets(SealedSecrets sealed, Keyring keyring, Clock clock) {
        this.sealed = sealed;
        this.keyring = keyring;
        this.clock = clock;
        sealed.whenChanged(
                changed -> opened.forget(what -> changed.test(what.where().integrationId())));
    }

    private record Sealed(SealedFor where, String envelope) {}

    @Override
    public List<HandlerSecret> find(UUID integrationId, String secretKey) {
        Instant now = clock.instant();
        List<HandlerSecret> good = new ArrayList<>();
        sealed.sealedSecret(integrationId, secretKey)
                .filter(secret -> secret.isGoodAt(now))
                .ifPresent(secret -> secret.versions().stream()
                        .filter(version -> version.isGoodAt(now))
                        .forEach(
                                version -> value(integrationId, secret, version).ifPresent(good::add)));
        return List.copyOf(good);
    }

    @Override
    public Optional<HandlerSecret> current(UUID integrationId, String secretKey) {
        Instant now = clock.instant();
        return sealed.sealedSecret(integrationId, secretKey)
                .filter(secret -> secret.isGoodAt(now))
                .flatMap(secret -> secret.versions().stream()
                        .filter(SealedVersion::isCurrent)
                        .findFirst()
                        .flatMap(version -> value(integrationId, secret, version)));
    }

    private Optional<HandlerSecret> value(UUID integrationId, SealedSecret secret, SealedVersion version) {
        SealedFor where = new SealedFor(Purpose.SECRET, integrationId, secret.id(), version.number());
        return opened.get(new Sealed(where, version.sealedValue()))
                .map(value -> new HandlerSecret(version.number(), value));
    }

    private Optional<ClearText> open(Sealed what) {
        try {
            return Optional.of(keyring.open(what.where(), what.envelope()));
        } catch (KeyDestroyedException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be opened now: {}", what.where(), e.toString());
            throw e;
        }
    }

    @Override
    public void destroy() {
        opened.close();
    }
}
