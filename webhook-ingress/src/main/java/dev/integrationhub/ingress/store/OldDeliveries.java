package dev.integrationhub.ingress.store;

import java.time.Clock;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.upkeep.Upkeep;

/** Forgets deliveries that ended so long ago that their payloads are gone too, a few thousand at a time. Their events stay. */
@Component
class OldDeliveries implements Upkeep {
    private static final int BATCH = 5000;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final StoreSettings settings;

    OldDeliveries(JdbcTemplate jdbc, Clock clock, StoreSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void keepUp() {
        UUID oldest = DayPartitions.lowestId(clock.instant().minus(settings.retention()));
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = jdbc.update(
                    "delete from ingress.delivery where delivery_id = any (array(select delivery_id from ingress.delivery"
                            + " where delivery_id < ? and status <> 'pending' order by delivery_id limit " + BATCH
                            + " for update skip locked))",
                    oldest);
        }
    }
}
