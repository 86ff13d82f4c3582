package dev.integrationhub.ingress.store;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.eventstore.PreparedEvent;

/** What is to be committed, and who waits for it. */
final class Entry {
    private final @Nullable NewPayload payload;
    private final PreparedEvent event;
    private final long deadline;
    private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    private volatile boolean givenUp;

    /**
     * An entry that waits.
     *
     * @param payload that the event goes with; null for an event alone
     * @param deadline when it is given up, by {@link System#nanoTime}
     */
    Entry(@Nullable NewPayload payload, PreparedEvent event, long deadline) {
        this.payload = payload;
        this.event = event;
        this.deadline = deadline;
    }

    @Nullable
    NewPayload payload() {
        return payload;
    }

    PreparedEvent event() {
        return event;
    }

    /** Completed once it is committed, or will not be. */
    CompletableFuture<Receipt> receipt() {
        return receipt;
    }

    long nanosLeft() {
        return deadline - System.nanoTime();
    }

    int size() {
        return event.size() + (payload == null ? 0 : payload.size());
    }

    /** Whether somebody still waits for it. */
    boolean isWanted() {
        return !givenUp && nanosLeft() > 0;
    }

    /** Says that nobody waits for it: it is left out of whatever is yet to be written. */
    void giveUp() {
        givenUp = true;
    }

    /** Tells whoever waits that it was not committed, or that nobody knows. */
    void refuse() {
        receipt.completeExceptionally(Unavailable.because("The database does not answer now"));
    }
}
