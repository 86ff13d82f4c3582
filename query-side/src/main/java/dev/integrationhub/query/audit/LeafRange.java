package dev.integrationhub.query.audit;

import java.sql.Timestamp;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells between which numbers all entries of some time stand. Others may stand there too: entries are not in the order of their times. */
@Component
class LeafRange {
    private final JdbcClient jdbc;

    LeafRange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both are within. */
    record Bounds(long first, long last) {}

    Bounds of(EntryFilter filter, EntryPage page) {
        long first = filter.from() == null ? 0 : firstOf(filter.from());
        long last = filter.to() == null ? Long.MAX_VALUE : lastBefore(filter.to());
        Long edge = page.edge();
        if (edge != null) {
            first = page.newestFirst() ? first : Math.max(first, edge + 1);
            last = page.newestFirst() ? Math.min(last, edge - 1) : last;
        }
        return new Bounds(first, last);
    }

    /** All that stand before it happened earlier. */
    private long firstOf(Instant from) {
        return jdbc.sql("select first_leaf from audit_trail.lot where latest_before < ?"
                        + " order by latest_before desc, first_leaf desc limit 1")
                .param(Timestamp.from(from))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** All that stand behind it happened later. */
    private long lastBefore(Instant to) {
        long inTime = find(
                "select first_leaf - 1 from audit_trail.lot where latest_before >= ?"
                        + " order by latest_before, first_leaf limit 1",
                to.plus(Lateness.TOLERANCE),
                Long.MAX_VALUE);
        return Math.max(
                inTime, find("select max(leaf_index) from audit_trail.entry where late and happened_at < ?", to, -1));
    }

    private long find(String query, Instant time, long otherwise) {
        @Nullable
        Long found = jdbc.sql(query)
                .param(Timestamp.from(time))
                .query(Long.class)
                .optional()
                .orElse(null);
        return found == null ? otherwise : found;
    }
}
