package dev.integrationhub.ingress.store;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.upkeep.Upkeep;

/** Forgets ids of senders that nobody has to know any more, a few thousand at a time. */
@Component
class OldClaims implements Upkeep {
    private static final Duration REMEMBERED = Duration.ofDays(3);
    private static final int BATCH = 5000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OldClaims(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void keepUp() {
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = jdbc.update(
                    "delete from ingress.provider_claim where ctid = any (array(select ctid from ingress.provider_claim"
                            + " where claimed_at <= ? limit " + BATCH + " for update skip locked))",
                    clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC));
        }
    }
}
