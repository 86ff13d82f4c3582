package dev.integrationhub.query.audit.index;

import java.util.List;

/**
 * What a snapshot of the database shows of the events behind a place.
 *
 * @param xmin all transactions below are over
 * @param events the next ones, in the order of the store; there may be more
 */
record Look(long xmin, List<RawEvent> events) {}
