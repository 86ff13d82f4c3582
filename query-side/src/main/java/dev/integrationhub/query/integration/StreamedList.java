package dev.integrationhub.query.integration;

import java.util.AbstractCollection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;

/**
 * A collection that is read a page at a time while it is written to the client, so that few entries are in memory, and nothing of the
 * database is held while the client takes its time.
 */
final class StreamedList<T> extends AbstractCollection<T> {
    private static final int PAGE = 500;

    private final List<UUID> ids;
    private final Function<List<UUID>, List<T>> read;

    /** @param read reads the entries of some identifiers, in their order; those that are no longer there it leaves out */
    StreamedList(List<UUID> ids, Function<List<UUID>, List<T>> read) {
        this.ids = ids;
        this.read = read;
    }

    @Override
    public Iterator<T> iterator() {
        return new Pages();
    }

    /** As many as there were at the beginning. */
    @Override
    public int size() {
        return ids.size();
    }

    /** Not the entries: they would all be read. */
    @Override
    public String toString() {
        return "StreamedList[" + size() + "]";
    }

    private final class Pages implements Iterator<T> {
        private Iterator<T> page = Collections.emptyIterator();
        private int begun;

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && begun < ids.size()) {
                int end = Math.min(begun + PAGE, ids.size());
                page = read.apply(ids.subList(begun, end)).iterator();
                begun = end;
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
