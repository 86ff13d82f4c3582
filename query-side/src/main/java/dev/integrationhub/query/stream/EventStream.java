package dev.integrationhub.query.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.integrationhub.query.state.IntegrationLog;
import dev.integrationhub.query.state.LoggedEvent;

/**
 * What one watcher is told: the events from some version on, and then those that come. They are fetched when the watcher has read those
 * before them, so that one who reads slowly costs no more than one page.
 */
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final UUID integrationId;
    private final String caller;
    private final Watcher watcher;
    private final BooleanSupplier mayGoOn;
    private final Duration beat;
    private long told;
    private long newest;
    private volatile boolean ended;

    /**
     * A stream that has not begun.
     *
     * @param caller who watches, for counting
     * @param mayGoOn asked at each beat, and before events are told that came since it began
     * @param after the last version that is not told
     */
    EventStream(
            UUID integrationId, String caller, Watcher watcher, BooleanSupplier mayGoOn, Duration beat, long after) {
        this.integrationId = integrationId;
        this.caller = caller;
        this.watcher = watcher;
        this.mayGoOn = mayGoOn;
        this.beat = beat;
        told = after;
        newest = after;
    }

    UUID integrationId() {
        return integrationId;
    }

    String caller() {
        return caller;
    }

    /** Takes note of the newest version there is; never waits for the watcher. */
    synchronized void seen(long version) {
        if (version > newest) {
            newest = version;
            notifyAll();
        }
    }

    /** Nothing more is told. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Tells until the watcher goes, or may not watch any more. */
    void run(IntegrationLog log) {
        try {
            tell(log);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A watcher has gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A stream of events ends: its watcher's rights, or the events, cannot be read now", e);
        }
    }

    /** Lets the watcher go. */
    void close() {
        end();
        watcher.end();
    }

    private void tell(IntegrationLog log) throws IOException, InterruptedException {
        boolean live = false;
        long nextBeat = System.nanoTime() + beat.toNanos();
        while (!ended) {
            List<LoggedEvent> page = log.after(integrationId, told);
            boolean due = System.nanoTime() >= nextBeat;
            if ((due || (live && !page.isEmpty())) && !mayGoOn.getAsBoolean()) {
                return;
            }
            tell(page, nextBeat);
            if (due || (page.isEmpty() && !live)) {
                watcher.alive();
                live = true;
                nextBeat = System.nanoTime() + beat.toNanos();
            }
            if (page.isEmpty()) {
                awaitNews(nextBeat);
            }
        }
    }

    /** Until it is time to look at the watcher's rights again. */
    private void tell(List<LoggedEvent> page, long nextBeat) throws IOException {
        for (LoggedEvent event : page) {
            if (ended || System.nanoTime() >= nextBeat) {
                return;
            }
            watcher.tell(event);
            told = event.version();
        }
    }

    private synchronized void awaitNews(long until) throws InterruptedException {
        long left = until - System.nanoTime();
        while (!ended && newest <= told && left > 0) {
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
            left = until - System.nanoTime();
        }
    }
}
