package dev.integrationhub.query.integration;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * A collection that is read from its source while it is written to the client, so that no more than a few entries are in memory.
 * It can be iterated once.
 */
final class StreamedList<T> extends AbstractCollection<T> {
    private final int size;
    private final Supplier<Iterator<T>> source;

    StreamedList(long size, Supplier<Iterator<T>> source) {
        this.size = Math.toIntExact(size);
        this.source = source;
    }

    @Override
    public Iterator<T> iterator() {
        return source.get();
    }

    @Override
    public int size() {
        return size;
    }

    /** Not the entries: printing them would use them up. */
    @Override
    public String toString() {
        return "StreamedList[" + size + "]";
    }
}
