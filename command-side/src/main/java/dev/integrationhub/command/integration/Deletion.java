package dev.integrationhub.command.integration;

import java.time.Duration;
import java.time.Instant;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** Whether the integration is deleted, and whether it can still come back. */
final class Deletion {
    static final Duration GRACE_PERIOD = Entry.GRACE_PERIOD;

    private @Nullable Instant graceEndsAt;
    private boolean purged;

    boolean isDeleted() {
        return graceEndsAt != null;
    }

    /** Null unless it is deleted. */
    @Nullable
    Instant graceEndsAt() {
        return graceEndsAt;
    }

    boolean isPurged() {
        return purged;
    }

    boolean canComeBack(Instant now) {
        return graceEndsAt != null && !purged && !now.isAfter(graceEndsAt);
    }

    void refuseIfDeleted() {
        if (isDeleted()) {
            throw problem();
        }
    }

    /** Refuses what is for good: it is purged, or is about to be. */
    void refuseIfOver(Instant now) {
        if (isDeleted() && !canComeBack(now)) {
            throw new ProblemException(
                    ProblemCode.INTEGRATION_DELETED, "Its grace period is over: it cannot come back.");
        }
    }

    static ProblemException problem() {
        return new ProblemException(ProblemCode.INTEGRATION_DELETED, ProblemCode.INTEGRATION_DELETED.title() + ".");
    }

    @EventSourcingHandler
    void on(IntegrationDeleted event) {
        graceEndsAt = event.graceEndsAt();
    }

    @EventSourcingHandler
    void on(IntegrationRestored event) {
        graceEndsAt = null;
    }

    @EventSourcingHandler
    void on(IntegrationPurged event) {
        purged = true;
    }
}
