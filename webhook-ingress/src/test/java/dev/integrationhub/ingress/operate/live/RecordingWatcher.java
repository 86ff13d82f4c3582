package dev.integrationhub.ingress.operate.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Remembers what it was told, and may take its time. */
final class RecordingWatcher implements Watcher {
    final List<LiveRow> told = new CopyOnWriteArrayList<>();
    final List<Long> beats = new CopyOnWriteArrayList<>();
    final List<Long> resets = new CopyOnWriteArrayList<>();
    volatile boolean ended;
    volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public void tell(LiveRow row) {
        await();
        told.add(row);
    }

    @Override
    public void alive(long id) {
        await();
        beats.add(id);
    }

    @Override
    public void reset(long id) {
        resets.add(id);
    }

    @Override
    public void end() {
        ended = true;
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
