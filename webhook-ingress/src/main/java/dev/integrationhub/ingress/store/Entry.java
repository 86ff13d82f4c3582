package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.eventstore.PreparedEvent;

/** What is to be committed, and who waits for it. */
final class Entry {
    private final PreparedEvent event;
    private final @Nullable NewWebhook webhook;
    private final @Nullable NewOutcome outcome;
    private final long deadline;
    private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    private volatile boolean givenUp;

    private Entry(PreparedEvent event, @Nullable NewWebhook webhook, @Nullable NewOutcome outcome, long deadline) {
        this.event = event;
        this.webhook = webhook;
        this.outcome = outcome;
        this.deadline = deadline;
    }

    /** The rows that a received webhook has. */
    record NewWebhook(NewPayload payload, NewDelivery delivery) {}

    /** The rows that the outcome of a delivery has. */
    record NewOutcome(Outcome outcome, Instant at) {}

    /** @param deadline when it is given up, by {@link System#nanoTime} */
    static Entry received(PreparedEvent event, NewWebhook webhook, long deadline) {
        return new Entry(event, webhook, null, deadline);
    }

    /** @param deadline when it is given up, by {@link System#nanoTime} */
    static Entry ended(PreparedEvent event, NewOutcome outcome, long deadline) {
        return new Entry(event, null, outcome, deadline);
    }

    PreparedEvent event() {
        return event;
    }

    @Nullable
    NewWebhook webhook() {
        return webhook;
    }

    @Nullable
    NewOutcome outcome() {
        return outcome;
    }

    /** Completed once it is committed, or will not be. */
    CompletableFuture<Receipt> receipt() {
        return receipt;
    }

    long nanosLeft() {
        return deadline - System.nanoTime();
    }

    int size() {
        return event.size() + (webhook == null ? 0 : webhook.payload().size()) + answerSize();
    }

    private int answerSize() {
        MadeAttempt attempt = outcome == null ? null : outcome.outcome().attempt();
        return attempt == null || attempt.body() == null ? 0 : attempt.body().length;
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
