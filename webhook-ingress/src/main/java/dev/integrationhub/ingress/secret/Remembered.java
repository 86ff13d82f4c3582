package dev.integrationhub.ingress.secret;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.thread.Daemons;

/**
 * What the keyring opened, for a while. Many that need the same wait for one who opens it, and hear of its failure together: a
 * database that is away is not asked by each of them in turn.
 *
 * @param <W> what is opened
 * @param <O> what it is then
 */
public final class Remembered<W, O> implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    /** For how long something outlives a key that was destroyed without an event. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 10_000;
    private static final int OPENERS = 4;

    private final ExecutorService openers;
    private final Function<W, O> opening;
    private final AsyncCache<W, O> opened = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .buildAsync();

    /**
     * Opens nothing yet.
     *
     * @param threads name of those on which it is opened
     * @param opening fails where it cannot be opened now; that is not remembered
     */
    public Remembered(String threads, Function<W, O> opening) {
        this.openers = Executors.newFixedThreadPool(OPENERS, Daemons.named(threads));
        this.opening = opening;
    }

    /**
     * What it is when it is opened.
     *
     * @throws ProblemException {@code UNAVAILABLE} if it cannot be opened now
     */
    public O get(W what) {
        CompletableFuture<O> value =
                opened.get(what, (key, executor) -> CompletableFuture.supplyAsync(() -> opening.apply(key), openers));
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

    /** Opens these again when they are needed next, those that are being opened included. */
    public void forget(Predicate<W> which) {
        opened.asMap().keySet().removeIf(which);
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                ProblemCode.UNAVAILABLE,
                "The hub cannot open a secret of this handler now. Try again.",
                List.of(),
                LONGEST_WAIT);
    }

    @Override
    public void close() {
        openers.shutdownNow();
    }
}
