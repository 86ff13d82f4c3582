package dev.integrationhub.ingress.notify;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a channel has been told of, and up to where it can be told now.
 *
 * @param stored what the table has as the snapshot up to which it was told
 * @param told the same, or one before everything if the stored one is of another database server's transactions
 * @param now a snapshot of this moment
 * @param sentAt when the last message went out; null before the first
 */
record ChannelState(
        String channel,
        String stored,
        String told,
        String now,
        Instant since,
        @Nullable Instant sentAt) {
    /** How late the clock of a process may be for what it did to be told of. */
    static final Duration MOST_SKEW = Duration.ofHours(1);
}
