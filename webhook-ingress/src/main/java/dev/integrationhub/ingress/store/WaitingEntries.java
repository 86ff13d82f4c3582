package dev.integrationhub.ingress.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/** What waits for the next group: so many, and so many bytes, and no more. One thread takes, many offer. */
final class WaitingEntries {
    private final BlockingQueue<Entry> entries;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();

    WaitingEntries(int most, long mostBytes) {
        this.entries = new ArrayBlockingQueue<>(most);
        this.mostBytes = mostBytes;
    }

    /** Returns false if there is no room. One that is larger than all the room there is has it if nothing else waits. */
    boolean offer(Entry entry) {
        long before = bytes.getAndAdd(entry.size());
        if ((before == 0 || before + entry.size() <= mostBytes) && entries.offer(entry)) {
            return true;
        }
        bytes.addAndGet(-entry.size());
        return false;
    }

    /** Waits a while for a first one, and takes along what else is there. */
    List<Entry> takeGroup(int most, long groupBytes, long waitMs) throws InterruptedException {
        List<Entry> group = new ArrayList<>();
        Entry next = entries.poll(waitMs, TimeUnit.MILLISECONDS);
        long size = 0;
        while (next != null) {
            bytes.addAndGet(-next.size());
            size += next.size();
            group.add(next);
            next = group.size() < most && fits(entries.peek(), groupBytes - size) ? entries.poll() : null;
        }
        return group;
    }

    List<Entry> takeAll() {
        List<Entry> all = new ArrayList<>();
        entries.drainTo(all);
        all.forEach(entry -> bytes.addAndGet(-entry.size()));
        return all;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    private static boolean fits(@Nullable Entry entry, long room) {
        return entry != null && entry.size() <= room;
    }
}
