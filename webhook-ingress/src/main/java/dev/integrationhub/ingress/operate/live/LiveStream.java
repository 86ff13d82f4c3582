package dev.integrationhub.ingress.operate.live;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one watcher is told. Whoever reads more slowly than things happen is let go with what was told last, and may come back with
 * that: nothing is kept for them.
 */
final class LiveStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final int MOST_WAITING = 1000;
    private static final LiveRow END = new LiveRow(0, new UUID(0, 0), "");

    private final UUID integrationId;
    private final String caller;
    private final Watcher watcher;
    private final BooleanSupplier mayGoOn;
    private final Duration beat;
    private final BlockingQueue<LiveRow> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean ended;

    /**
     * A stream that has not begun.
     *
     * @param caller who watches, for counting
     * @param mayGoOn asked at each beat
     */
    LiveStream(UUID integrationId, String caller, Watcher watcher, BooleanSupplier mayGoOn, Duration beat) {
        this.integrationId = integrationId;
        this.caller = caller;
        this.watcher = watcher;
        this.mayGoOn = mayGoOn;
        this.beat = beat;
    }

    UUID integrationId() {
        return integrationId;
    }

    String caller() {
        return caller;
    }

    /** Hands a change over; never waits. */
    void offer(LiveRow row) {
        if (row.integrationId().equals(integrationId) && !waiting.offer(row)) {
            end();
        }
    }

    /** Nothing more is told. */
    void end() {
        ended = true;
        waiting.clear();
        waiting.offer(END);
    }

    /** Tells what happens, after what happened before, until the watcher goes, or may not watch any more. */
    void run(DeliveryTail tail, Past past) {
        try {
            watcher.alive(past.tell(integrationId, watcher));
            tellPresent(tail);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A watcher has gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A live view ends: its watcher's rights, or the deliveries, cannot be read now", e);
        }
    }

    /** Lets the watcher go. */
    void close() {
        end();
        watcher.end();
    }

    /** What happened before somebody began to watch, as far as they want to hear of it. */
    interface Past {
        /** Tells it, and returns where to go on for somebody who has heard of it. */
        long tell(UUID integrationId, Watcher watcher) throws IOException;
    }

    private void tellPresent(DeliveryTail tail) throws IOException, InterruptedException {
        long nextBeat = System.nanoTime() + beat.toNanos();
        while (!ended) {
            long settled = tail.settled();
            LiveRow row = waiting.poll(Math.max(0, nextBeat - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (ended) {
                return;
            } else if (row != null) {
                watcher.tell(row);
            }
            if (System.nanoTime() >= nextBeat) {
                if (!mayGoOn.getAsBoolean()) {
                    return;
                }
                if (row == null) {
                    watcher.alive(settled);
                }
                nextBeat = System.nanoTime() + beat.toNanos();
            }
        }
    }
}
