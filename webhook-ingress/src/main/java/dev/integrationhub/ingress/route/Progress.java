package dev.integrationhub.ingress.route;

import java.util.Set;

/**
 * How far the events have been projected.
 *
 * @param index the last event that was passed, -1 for none
 * @param gaps before it: events that were not there yet, and may never be
 */
record Progress(long index, Set<Long> gaps) {
    static final Progress NONE = new Progress(-1, Set.of());

    boolean hasPassed(long event) {
        return index >= event && !gaps.contains(event);
    }
}
