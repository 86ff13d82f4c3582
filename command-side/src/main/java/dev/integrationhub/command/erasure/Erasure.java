package dev.integrationhub.command.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers to what destroys keys. They say when nothing is left from which the value could be opened: keys are destroyed in the first
 * round that finds their grace period over, and live on in backups of the keyring until the last one made before is gone.
 */
@Component
public class Erasure {
    static final String COMPLETE_AT = "Hub-Erasure-Complete-At";

    private final Clock clock;
    private final Duration round;
    private final Duration retention;

    Erasure(
            Clock clock,
            @Value("${hub.due.interval}") Duration round,
            @Value("${hub.backup.retention}") Duration backupRetention) {
        if (backupRetention.isNegative()) {
            throw new IllegalArgumentException("hub.backup.retention: this is negative");
        }
        this.clock = clock;
        this.round = round;
        this.retention = backupRetention;
    }

    /** 204: it is gone, and its keys are destroyed at this moment or, if that is still to come, soon after. */
    public ResponseEntity<Void> removed(Instant keysGone) {
        Duration wait = keysGone.isAfter(clock.instant()) ? round : Duration.ZERO;
        Instant complete = keysGone.plus(wait).plus(retention).truncatedTo(ChronoUnit.SECONDS);
        return ResponseEntity.noContent()
                .header(COMPLETE_AT, complete.plusSeconds(1).toString())
                .build();
    }
}
