package dev.integrationhub.query.audit.sink;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the sink is, and how far the trail.
 *
 * @param position number of the last entry that the receiver has; null until it is known where it begins
 * @param beginsAfter place of the last event that there was when a sink was first set
 * @param isHeld whether somebody sends now
 * @param isPausing whether the receiver is left alone after a failure
 * @param failures how many there were in a row
 * @param last number of the trail's last entry; -1 if there is none
 * @param upTo place of the last event that has an entry; -1 for none
 */
record SinkState(
        @Nullable Long position,
        long beginsAfter,
        boolean isHeld,
        boolean isPausing,
        int failures,
        @Nullable Instant failingSince,
        @Nullable String lastError,
        @Nullable Instant sentAt,
        long last,
        long upTo) {}
