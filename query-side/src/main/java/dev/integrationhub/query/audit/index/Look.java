package dev.integrationhub.query.audit.index;

import java.util.List;

/**
 * What a snapshot of the database shows of the events behind a place.
 *
 * @param xmin all transactions below are over
 * @param xmax no transaction from here on had begun to write
 * @param events the next ones, in the order of the store; there may be more
 */
record Look(long xmin, long xmax, List<RawEvent> events) {
    boolean nobodyWrites() {
        return xmin >= xmax;
    }
}
