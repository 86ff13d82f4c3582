package dev.integrationhub.ingress.operate.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.replay.resource.ReplayGroupResource;
import dev.integrationhub.ingress.operate.DeliveryConditions;
import dev.integrationhub.ingress.operate.DeliveryFilter;
import dev.integrationhub.ingress.operate.DeliveryScan;
import dev.integrationhub.ingress.operate.Stretch;
import dev.integrationhub.ingress.operate.TimedReads;

/** Counts what a replay would replay, at once: of very much, and of what is searched for in payloads, the newest. */
@Component
class ReplayCounting {
    private static final int MOST_LOOKED_AT = 500_000;
    private static final int MOST_SEARCHED = 5000;
    private static final int SEARCHED_AT_ONCE = 200;
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(10);
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final DeliveryScan scan;
    private final TimedReads reads;

    ReplayCounting(JdbcClient jdbc, DeliveryScan scan, TimedReads reads) {
        this.jdbc = jdbc;
        this.scan = scan;
        this.reads = reads;
    }

    ReplayCount count(UUID integrationId, DeliveryFilter filter) {
        return filter.search() == null ? inTheDatabase(integrationId, filter) : oneByOne(integrationId, filter);
    }

    private ReplayCount inTheDatabase(UUID integrationId, DeliveryFilter filter) {
        DeliveryConditions conditions = scan.conditions(integrationId, filter).stillOpen();
        String query = """
                with looked as materialized (
                    select * from ingress.delivery where %s order by delivery_id desc limit :look)
                select l.handler_id, l.status, max(l.handler_name) as handler_name, count(distinct l.payload_of) as webhooks,
                       (select count(*) from looked) as seen
                from looked l where %s
                group by grouping sets ((l.handler_id, l.status), ()) order by l.handler_id, l.status""".formatted(conditions.looked(), conditions.meant());
        List<ReplayGroupResource> counts = new ArrayList<>();
        long[] total = new long[1];
        long[] seen = new long[1];
        return reads.within(LONGEST_STATEMENT, () -> {
            jdbc.sql(query)
                    .params(conditions.parameters())
                    .param("look", MOST_LOOKED_AT)
                    .query(row -> {
                        UUID handlerId = row.getObject("handler_id", UUID.class);
                        long webhooks = row.getLong("webhooks");
                        if (handlerId == null) {
                            total[0] = webhooks;
                            seen[0] = row.getLong("seen");
                        } else {
                            counts.add(new ReplayGroupResource(
                                    handlerId, row.getString("handler_name"), row.getString("status"), webhooks));
                        }
                    });
            return new ReplayCount(total[0], seen[0] < MOST_LOOKED_AT, counts);
        });
    }

    private ReplayCount oneByOne(UUID integrationId, DeliveryFilter filter) {
        long begin = System.nanoTime();
        ReplayTally tally = new ReplayTally();
        boolean isEnd = false;
        @Nullable UUID reached = null;
        for (int looked = 0; !isEnd && looked < MOST_SEARCHED; looked += SEARCHED_AT_ONCE) {
            if (System.nanoTime() - begin > LONGEST_SEARCH.toNanos()) {
                break;
            }
            // One more than can be found, so that it goes on where it stopped looking.
            Stretch stretch = Stretch.newestFirst(reached, SEARCHED_AT_ONCE + 1, SEARCHED_AT_ONCE);
            DeliveryScan.Part part =
                    reads.within(LONGEST_STATEMENT, () -> scan.readOpen(integrationId, filter, stretch));
            part.rows().forEach(tally::add);
            reached = part.last();
            isEnd = part.isEnd();
        }
        return tally.count(isEnd);
    }
}
