package dev.integrationhub.query.audit;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds entries along one index and looks at no more than so many on the way, so that a search for what is nowhere costs no more than
 * any other: what is left is for the next page.
 */
@Component
class EntrySearch {
    /** What takes some 20 ms at the most. */
    static final int LOOKED_AT = 10_000;

    private static final String COLUMNS = """
            e.leaf_index, e.happened_at, e.class, e.action, e.outcome, e.integration_id, e.actor_type, e.actor_id, e.via_type, e.via_id,
            e.target_type, e.target_id, e.handler_id, e.target_name, e.changes,
            d.event_identifier, d.sequence_number, d.payload, d.meta_data""";

    private final JdbcClient jdbc;
    private final LeafRange range;
    /** All questions of a search are about the same moment: what came between two would be taken for looked at. */
    private final TransactionTemplate oneMoment;

    EntrySearch(JdbcClient jdbc, LeafRange range, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.range = range;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What was found.
     *
     * @param goesOnAfter the number of the last entry that was looked at; null if there are no more
     */
    record Found(List<FoundEntry> entries, @Nullable Long goesOnAfter) {}

    Found find(EntryFilter filter, EntryPage page) {
        return Objects.requireNonNull(oneMoment.execute(status -> findNow(filter, page)));
    }

    private Found findNow(EntryFilter filter, EntryPage page) {
        LeafRange.Bounds bounds = range.of(filter, page);
        if (bounds.first() > bounds.last()) {
            return new Found(List.of(), null);
        }
        EntrySql sql = new EntrySql(filter, bounds, page.newestFirst());
        List<FoundEntry> entries = jdbc.sql(sql.page(COLUMNS))
                .params(sql.parameters())
                .param("limit", page.limit() + 1)
                .param("lookedAt", LOOKED_AT)
                .query(FoundEntry::of)
                .list();
        if (entries.size() > page.limit()) {
            List<FoundEntry> shown = List.copyOf(entries.subList(0, page.limit()));
            return new Found(shown, shown.get(shown.size() - 1).leafIndex());
        }
        return new Found(entries, lastLookedAt(sql));
    }

    private @Nullable Long lastLookedAt(EntrySql sql) {
        return jdbc.sql(sql.lastLookedAt())
                .params(sql.parameters())
                .param("before", LOOKED_AT - 1)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
