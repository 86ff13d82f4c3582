package dev.integrationhub.platform.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild in this process is, or how the last one ended.
 *
 * @param parts all that this process can rebuild, in the order in which it does; empty if it makes nothing from the events
 */
public record RebuildProgress(
        State state, @Nullable Instant startedAt, @Nullable Instant finishedAt, List<Part> parts) {

    /** Where a rebuild stands. */
    public enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One of the things that are rebuilt.
     *
     * @param state {@code NONE} until its turn comes
     * @param events how many events were replayed
     * @param problem why it failed; holds no data of the events
     */
    public record Part(
            String name, State state, long events, @Nullable String problem) {
        static Part named(String name) {
            return new Part(name, State.NONE, 0, null);
        }

        Part running() {
            return new Part(name, State.RUNNING, 0, null);
        }

        Part replayed(long more) {
            return new Part(name, state, events + more, null);
        }

        Part done() {
            return new Part(name, State.DONE, events, null);
        }

        Part failed(String why) {
            return new Part(name, State.FAILED, events, why);
        }
    }

    static RebuildProgress none(List<String> names) {
        return new RebuildProgress(
                State.NONE, null, null, names.stream().map(Part::named).toList());
    }

    RebuildProgress started(Instant now) {
        List<Part> fresh = parts.stream().map(part -> Part.named(part.name())).toList();
        return new RebuildProgress(State.RUNNING, now, null, fresh);
    }

    RebuildProgress with(String name, UnaryOperator<Part> change) {
        List<Part> changed = parts.stream()
                .map(part -> part.name().equals(name) ? change.apply(part) : part)
                .toList();
        return new RebuildProgress(state, startedAt, finishedAt, changed);
    }

    RebuildProgress finished(Instant now) {
        boolean failed = parts.stream().anyMatch(part -> part.state() == State.FAILED);
        return new RebuildProgress(failed ? State.FAILED : State.DONE, startedAt, now, parts);
    }

    /** The part of that name. */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> Objects.equals(part.name(), name))
                .findFirst()
                .orElseThrow();
    }
}
