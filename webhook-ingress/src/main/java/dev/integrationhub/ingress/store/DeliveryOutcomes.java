package dev.integrationhub.ingress.store;

import java.util.concurrent.CompletableFuture;

import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.store.Entry.NewOutcome;

/** Notes what became of deliveries, in the groups that webhooks are committed in, so that it costs them little. */
@Component
public class DeliveryOutcomes {
    /** The phase of the hub's stop after which none is stored any more. */
    public static final int STOPS_IN_PHASE = GroupCommitter.STOPS_LATE;

    private final GroupCommitter committer;
    private final DeliveryEvents events;

    DeliveryOutcomes(GroupCommitter committer, DeliveryEvents events) {
        this.committer = committer;
        this.events = events;
    }

    /**
     * Stores an outcome, its event as one of the present caller; does not wait for it.
     *
     * @return completed after the commit, or with why there was none: a
     *     {@link dev.integrationhub.api.problem.ProblemException} {@code UNAVAILABLE}, after which nobody may know whether there was
     *     one. What depends on it must not block
     */
    public CompletableFuture<Void> store(Outcome outcome) {
        try {
            committer.check();
            return committer
                    .submit(Entry.ended(
                            events.next(outcome.event()), new NewOutcome(outcome, events.now()), committer.deadline()))
                    .thenApply(receipt -> null);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
