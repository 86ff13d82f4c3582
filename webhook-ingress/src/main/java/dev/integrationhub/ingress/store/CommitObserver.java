package dev.integrationhub.ingress.store;

import java.time.Duration;

/** Hears of each group that was committed, on the committer's thread: it must be quick. */
public interface CommitObserver {
    CommitObserver NONE = (entries, took) -> {};

    /**
     * A group is committed.
     *
     * @param entries how many it had
     * @param took from its first statement to the end of its commit
     */
    void committed(int entries, Duration took);
}
