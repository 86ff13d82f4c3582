package dev.integrationhub.query.rebuild;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild in this process is, or how the last one ended.
 *
 * @param events how many events were replayed
 * @param problem why it failed; holds no data of the events
 */
public record RebuildProgress(
        State state,
        long events,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem) {

    /** Where a rebuild stands. */
    public enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    static final RebuildProgress NONE = new RebuildProgress(State.NONE, 0, null, null, null);

    static RebuildProgress started(Instant now) {
        return new RebuildProgress(State.RUNNING, 0, now, null, null);
    }

    RebuildProgress replayed(long more) {
        return new RebuildProgress(state, events + more, startedAt, null, null);
    }

    RebuildProgress done(Instant now) {
        return new RebuildProgress(State.DONE, events, startedAt, now, null);
    }

    RebuildProgress failed(Instant now, String newProblem) {
        return new RebuildProgress(State.FAILED, events, startedAt, now, newProblem);
    }
}
