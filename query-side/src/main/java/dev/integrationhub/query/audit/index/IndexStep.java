package dev.integrationhub.query.audit.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.query.audit.Lateness;
import dev.integrationhub.query.audit.index.Deliveries.Origin;
import dev.integrationhub.query.audit.index.TrailTables.Progress;

/** Makes the entries of the next events, in one transaction. To be used by one thread. */
class IndexStep {
    private static final int EVENTS = 1_000;

    private final Settled settled;
    private final TrailTables tables;
    private final NextEvents events;
    private final Deliveries deliveries;
    private final Supplier<RowViews> views;
    private final Function<RowViews, EntryMaker> makers;
    private final IndexLock lock;
    private final Consumer<Result> report;
    private final TransactionTemplate transaction;

    /** @param report is told what came of each step, within its transaction */
    IndexStep(
            TrailTables tables,
            NextEvents events,
            Deliveries deliveries,
            Supplier<RowViews> views,
            Function<RowViews, EntryMaker> makers,
            IndexLock lock,
            Consumer<Result> report,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.events = events;
        this.settled = new Settled(events::nextTransaction);
        this.deliveries = deliveries;
        this.views = views;
        this.makers = makers;
        this.lock = lock;
        this.report = report;
        this.transaction = transaction;
    }

    /**
     * What came of it.
     *
     * @param made how many entries
     * @param seen how many events there were, of which some may have to wait for others
     * @param upTo place of the last event that has an entry
     * @param waits whether it just began to wait for transactions that may be over already
     */
    record Result(int made, int seen, long upTo, boolean waits) {
        /** Whether there may be more at once. */
        boolean hasMore() {
            return isFull() || waits;
        }

        /** Whether there are more than it could make. */
        boolean isFull() {
            return made == EVENTS;
        }
    }

    /** Empty if another process is at it. */
    Optional<Result> run() {
        return Objects.requireNonNull(transaction.execute(status -> tryRun()));
    }

    private Optional<Result> tryRun() {
        if (!lock.tryTake()) {
            return Optional.empty();
        }
        Result result = work();
        report.accept(result);
        return Optional.of(result);
    }

    private Result work() {
        Progress before = tables.progress();
        Look look = events.after(before.upTo(), EVENTS);
        List<RawEvent> next = settled.of(before.upTo(), look);
        if (next.isEmpty()) {
            return new Result(0, look.events().size(), before.upTo(), settled.hasJustBegunToWait());
        }
        Progress after = add(before, next);
        return new Result(next.size(), look.events().size(), after.upTo(), settled.hasJustBegunToWait());
    }

    private Progress add(Progress before, List<RawEvent> next) {
        Map<String, Origin> origins = deliveries.of(next);
        RowViews asOf = views.get();
        EntryMaker maker = makers.apply(asOf);
        List<EntryRow> entries = new ArrayList<>(next.size());
        Instant latest = before.latestAt();
        long leafIndex = before.nextLeaf();
        for (RawEvent event : next) {
            boolean late = Lateness.isLate(event.time(), latest);
            entries.add(maker.make(event, leafIndex++, late, origins.get(event.streamId())));
            latest = event.time().isAfter(latest) ? event.time() : latest;
        }
        Progress after = new Progress(leafIndex, next.get(next.size() - 1).place(), latest);
        tables.add(before, entries, after);
        asOf.flush();
        return after;
    }
}
