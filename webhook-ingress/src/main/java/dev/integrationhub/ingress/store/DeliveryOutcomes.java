package dev.integrationhub.ingress.store;

import java.util.concurrent.CompletableFuture;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.event.DeliveryEvent;

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
     * Appends an event of the present caller to a delivery that was received; does not wait for it.
     *
     * @return completed after the commit, or with why there was none: a
     *     {@link dev.integrationhub.api.problem.ProblemException} {@code UNAVAILABLE}, after which nobody may know whether there was
     *     one. What depends on it must not block
     */
    public CompletableFuture<Void> append(DeliveryEvent event) {
        try {
            committer.check();
            return committer
                    .submit(new Entry(null, events.next(event), committer.deadline()))
                    .thenApply(receipt -> null);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
