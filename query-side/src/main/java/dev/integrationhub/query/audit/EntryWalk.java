package dev.integrationhub.query.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.audit.AuditEntry;

/** Goes through the trail from the oldest entry to the newest, for what is longer than a page. Nothing of the database is held between two parts. */
@Component
public class EntryWalk {
    private final EntrySearch search;
    private final EntryPresenter presenter;
    private final JdbcClient jdbc;

    EntryWalk(EntrySearch search, EntryPresenter presenter, JdbcClient jdbc) {
        this.search = search;
        this.presenter = presenter;
        this.jdbc = jdbc;
    }

    /**
     * Some entries, of which there may be none.
     *
     * @param goesOnAfter what to ask for the next part with; null at the end
     */
    public record Part(List<AuditEntry> entries, @Nullable Long goesOnAfter) {}

    /** The number of the newest entry; -1 if there is none. */
    public long last() {
        return jdbc.sql("select next_leaf - 1 from audit_trail.progress")
                .query(Long.class)
                .single();
    }

    /**
     * The next entries that are asked for.
     *
     * @param after number of the last entry that was looked at; null at the beginning
     * @param seesValues of which integrations the values of credentials are shown
     */
    public Part next(EntryFilter filter, @Nullable Long after, int limit, Predicate<UUID> seesValues) {
        EntrySearch.Found found = search.find(filter, new EntryPage(false, after, limit));
        return new Part(presenter.present(found.entries(), seesValues), found.goesOnAfter());
    }
}
