package dev.integrationhub.platform.job;

import java.time.Duration;

/**
 * How soon things are noticed.
 *
 * @param polling between two looks for jobs that are due
 * @param heartbeat how often a process says that it has a job in hand; one that missed four is taken for dead
 * @param stop how long a job under way is waited for when the process stops; it is interrupted then and waited for once more
 */
record JobTimings(Duration polling, Duration heartbeat, Duration stop) {
    /** What a dead process had in hand is taken over within a minute. */
    static final JobTimings USUAL =
            new JobTimings(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(8));

    static final int MISSED_HEARTBEATS = 4;
}
