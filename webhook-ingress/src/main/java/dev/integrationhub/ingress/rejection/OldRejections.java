package dev.integrationhub.ingress.rejection;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.upkeep.Upkeep;

/** Forgets refused requests: what they hold may be personal data. */
@Component
class OldRejections implements Upkeep {
    private static final Duration RETENTION = Duration.ofDays(7);

    private final RejectionRows rows;
    private final Clock clock;

    OldRejections(RejectionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void keepUp() {
        rows.deleteBefore(clock.instant().minus(RETENTION));
    }
}
