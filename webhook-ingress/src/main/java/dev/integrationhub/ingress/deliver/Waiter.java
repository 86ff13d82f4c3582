package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A sender that waits for the first attempt: it is told how that ended, or has left by then, and never both. */
public final class Waiter {
    private enum State {
        WAITING,
        BEING_TOLD,
        LEFT
    }

    private final AtomicReference<State> state;
    private final CompletableFuture<Optional<FirstAttempt>> told = new CompletableFuture<>();

    private Waiter(State state) {
        this.state = new AtomicReference<>(state);
    }

    public static Waiter waiting() {
        return new Waiter(State.WAITING);
    }

    /** Of a webhook whose sender was answered already. */
    public static Waiter nobody() {
        return new Waiter(State.LEFT);
    }

    /** Waits. Returns nothing if the sender is to be answered that its webhook is on its way. */
    public Optional<FirstAttempt> await(Duration longest) {
        try {
            return told.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return state.compareAndSet(State.WAITING, State.LEFT) ? Optional.empty() : told.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return state.compareAndSet(State.WAITING, State.LEFT) ? Optional.empty() : told.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it waits still. */
    boolean isWaiting() {
        return state.get() == State.WAITING;
    }

    /** Makes it stay until it is told; false if it has left. */
    boolean holds() {
        return state.compareAndSet(State.WAITING, State.BEING_TOLD);
    }

    /** Tells whoever stayed. */
    void tell(FirstAttempt attempt) {
        told.complete(Optional.of(attempt));
    }

    /** Lets it go, since there is nothing to tell yet. */
    void letGo() {
        state.set(State.LEFT);
        told.complete(Optional.empty());
    }
}
