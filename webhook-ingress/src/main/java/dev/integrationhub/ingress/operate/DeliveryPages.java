package dev.integrationhub.ingress.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of an integration's deliveries. One looks at no more than some thousand: if few of them are meant, it has few. */
@Component
class DeliveryPages {
    private static final int MOST_LOOKED_AT = 5000;
    private static final int LOOK = 1000;
    private static final int LOOK_INTO_PAYLOADS = 200;
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(2);

    private final DeliveryScan scan;
    private final TimedReads reads;

    DeliveryPages(DeliveryScan scan, TimedReads reads) {
        this.scan = scan;
        this.reads = reads;
    }

    /**
     * A page.
     *
     * @param next where the next one begins; null if there is none
     */
    record Page(List<DeliveryRow> rows, @Nullable UUID next) {}

    Page read(UUID integrationId, DeliveryQuery query) {
        long begin = System.nanoTime();
        List<DeliveryRow> found = new ArrayList<>();
        UUID reached = query.below();
        int looked = 0;
        while (true) {
            Stretch stretch = stretch(query, reached, query.limit() + 1 - found.size());
            DeliveryScan.Part part =
                    reads.within(LONGEST_STATEMENT, () -> scan.read(integrationId, query.filter(), stretch));
            found.addAll(part.rows());
            if (found.size() > query.limit()) {
                List<DeliveryRow> rows = found.subList(0, query.limit());
                return new Page(rows, rows.get(rows.size() - 1).id());
            } else if (part.isEnd()) {
                return new Page(found, null);
            }
            reached = part.last();
            looked += stretch.look();
            if (looked >= MOST_LOOKED_AT || System.nanoTime() - begin > LONGEST_PAGE.toNanos()) {
                return new Page(found, reached);
            }
        }
    }

    private static Stretch stretch(DeliveryQuery query, @Nullable UUID after, int most) {
        int look = query.filter().isOfTimeAlone() ? most : query.filter().search() == null ? LOOK : LOOK_INTO_PAYLOADS;
        return Stretch.newestFirst(after, most, look);
    }
}
