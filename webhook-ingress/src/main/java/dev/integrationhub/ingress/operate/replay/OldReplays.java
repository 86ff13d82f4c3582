package dev.integrationhub.ingress.operate.replay;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.upkeep.Upkeep;

/** Forgets replays that ended long ago. */
@Component
class OldReplays implements Upkeep {
    private static final Duration RETENTION = Duration.ofDays(30);

    private final ReplayRows rows;
    private final Clock clock;

    OldReplays(ReplayRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void keepUp() {
        rows.deleteEnded(clock.instant().minus(RETENTION));
    }
}
