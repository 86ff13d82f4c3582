package dev.integrationhub.platform.rebuild;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.integrationhub.platform.database.DatabaseFailures;

/** Rebuilds all that this process makes from the events, one after the other; one that fails does not keep the next from its turn. */
public class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final DataSource dataSource;
    private final Clock clock;
    private final List<Rebuildable> parts;
    /** There is one progress to tell. */
    private final AtomicBoolean busy = new AtomicBoolean();

    private volatile RebuildProgress progress;

    Rebuilds(DataSource dataSource, Clock clock, List<Rebuildable> parts) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.parts = List.copyOf(parts);
        this.progress =
                RebuildProgress.none(this.parts.stream().map(Rebuildable::name).toList());
    }

    /** How far the rebuild of this process is, or how its last one ended. */
    public RebuildProgress progress() {
        return progress;
    }

    /**
     * Rebuilds, and returns when it is done, as the answer says well or not.
     *
     * @throws RebuildRunningException if one of the parts is being rebuilt already
     */
    public RebuildProgress run() {
        return begin().get();
    }

    /**
     * Begins a rebuild of everything; what is returned does it.
     *
     * @throws RebuildRunningException if one of the parts is being rebuilt already
     */
    public Supplier<RebuildProgress> begin() {
        return begin(names());
    }

    /**
     * Begins a rebuild of some parts; what is returned does it.
     *
     * @throws RebuildRunningException if one of them is being rebuilt already, or this process rebuilds something else
     */
    public Supplier<RebuildProgress> begin(Collection<String> names) {
        if (!busy.compareAndSet(false, true)) {
            throw new RebuildRunningException();
        }
        RebuildLock lock = null;
        try {
            lock = RebuildLock.acquire(dataSource, names);
        } finally {
            if (lock == null) {
                busy.set(false);
            }
        }
        RebuildLock held = lock;
        change(before -> before.started(clock.instant()));
        return () -> finish(Set.copyOf(names), held);
    }

    private RebuildProgress finish(Set<String> names, RebuildLock held) {
        try (RebuildLock lock = held) {
            parts.stream().filter(part -> names.contains(part.name())).forEach(part -> rebuild(part, lock));
        } finally {
            busy.set(false);
        }
        // Not before the lock is free: who sees that one is done may start the next.
        return change(before -> before.finished(clock.instant()));
    }

    private void rebuild(Rebuildable part, RebuildLock lock) {
        String name = part.name();
        change(before -> before.with(name, RebuildProgress.Part::running));
        try {
            part.rebuild(new Run(name, lock));
            RebuildProgress done = change(before -> before.with(name, RebuildProgress.Part::done));
            LOG.info("The {} were rebuilt from {} events", name, done.part(name).events());
        } catch (RuntimeException e) {
            LOG.error("The rebuild of the {} failed", name, e);
            change(before -> before.with(name, failed -> failed.failed(problem(e))));
        }
    }

    private final class Run implements RebuildRun {
        private final String name;
        private final RebuildLock lock;

        Run(String name, RebuildLock lock) {
            this.name = name;
            this.lock = lock;
        }

        @Override
        public void replayed(long events) {
            change(before -> before.with(name, part -> part.replayed(events)));
        }

        @Override
        public void checkAlone() {
            lock.check();
        }
    }

    private synchronized RebuildProgress change(UnaryOperator<RebuildProgress> change) {
        RebuildProgress changed = change.apply(progress);
        progress = changed;
        return changed;
    }

    private List<String> names() {
        return parts.stream().map(Rebuildable::name).toList();
    }

    /** The messages of other exceptions may hold data of an event. */
    private static String problem(RuntimeException failure) {
        if (DatabaseFailures.isUnavailable(failure)) {
            return "The database went away; nothing was changed. Start the rebuild again.";
        }
        return failure instanceof RebuildException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
