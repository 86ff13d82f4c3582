package dev.integrationhub.ingress.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.KeyDestroyedException;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;
import dev.integrationhub.platform.thread.Daemons;

/**
 * Opens each version of a secret once in a while and remembers its value. Which versions are good is looked up each time, so that one
 * that is destroyed, removed or over its time is not used any more, whatever is remembered.
 *
 * <p>Many webhooks that need the same value wait for one who opens it, and hear of its failure together: a database that is away is
 * not asked by each of them in turn.
 */
@Component
class OpenedSecrets implements HandlerSecrets, DisposableBean {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    /** For how long a value outlives a key that was destroyed without an event. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 10_000;
    private static final int OPENERS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(OpenedSecrets.class);

    private final SealedSecrets sealed;
    private final Keyring keyring;
    private final Clock clock;
    private final ExecutorService openers = Executors.newFixedThreadPool(OPENERS, Daemons.named("webhook-secrets"));

    /** Empty for a value whose key was destroyed: it never comes back. */
    private final AsyncCache<Sealed, Optional<ClearText>> opened = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .buildAsync();

    OpenedSecrets(SealedSecrets sealed, Keyring keyring, Clock clock) {
        this.sealed = sealed;
        this.keyring = keyring;
        this.clock = clock;
        sealed.whenChanged(this::forget);
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
                        .forEach(version -> value(integrationId, secret, version)
                                .ifPresent(value -> good.add(new HandlerSecret(version.number(), value)))));
        return List.copyOf(good);
    }

    private void forget(Predicate<UUID> changed) {
        opened.asMap().keySet().removeIf(what -> changed.test(what.where().integrationId()));
    }

    private Optional<ClearText> value(UUID integrationId, SealedSecret secret, SealedVersion version) {
        Sealed what = new Sealed(
                new SealedFor(Purpose.SECRET, integrationId, secret.id(), version.number()), version.sealedValue());
        CompletableFuture<Optional<ClearText>> value =
                opened.get(what, (key, executor) -> CompletableFuture.supplyAsync(() -> open(key), openers));
        try {
            return value.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // The cache does it too, but maybe not before the next one asks.
            opened.asMap().remove(what, value);
            throw unavailable();
        } catch (TimeoutException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
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

    private static ProblemException unavailable() {
        return new ProblemException(
                ProblemCode.UNAVAILABLE,
                "The hub cannot verify webhooks of this handler now. Try again.",
                List.of(),
                LONGEST_WAIT);
    }

    @Override
    public void destroy() {
        openers.shutdownNow();
    }
}
