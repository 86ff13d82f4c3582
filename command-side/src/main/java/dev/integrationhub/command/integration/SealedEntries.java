package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.write.Preconditions;
import dev.integrationhub.command.write.Written;

/** The credentials of an integration, or its secrets, and those that were removed: the rules are the same. */
final class SealedEntries<E extends Entry> {
    private final Map<UUID, E> entries = new LinkedHashMap<>();
    private final Map<UUID, Removed<E>> removed = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();
    private final Problems problems;

    SealedEntries(Problems problems) {
        this.problems = problems;
    }

    /** What is said of the one kind or of the other. */
    record Problems(ProblemCode notFound, ProblemCode keyTaken, ProblemCode notRemoved, ProblemCode erased) {}

    private record Removed<E>(E entry, Instant graceEndsAt) {}

    E require(UUID id) {
        E entry = entries.get(id);
        if (entry == null) {
            throw problem(problems.notFound());
        }
        return entry;
    }

    E require(UUID id, IfMatch ifMatch) {
        E entry = require(id);
        Preconditions.check(ifMatch, entry.lastSequence());
        return entry;
    }

    /** A value is sealed for the version that follows; if somebody was faster, it has to be sealed anew. */
    E requireNext(UUID id, long version, IfMatch ifMatch) {
        E entry = require(id, ifMatch);
        if (version != entry.version() + 1) {
            throw new StaleSealException(entry.version());
        }
        return entry;
    }

    /** In the order in which they were added. */
    List<E> all() {
        return List.copyOf(entries.values());
    }

    EntriesState<E> state(Instant now) {
        return new EntriesState<>(
                all(),
                removed.values().stream()
                        .filter(gone -> !now.isAfter(gone.graceEndsAt()))
                        .map(Removed::entry)
                        .toList(),
                Set.copyOf(erased));
    }

    boolean isTaken(String key) {
        return entries.values().stream().anyMatch(entry -> entry.key().equals(key));
    }

    void requireFreeKey(String key) {
        if (isTaken(key)) {
            throw new ProblemException(problems.keyTaken(), "The key '" + key + "' is taken in this integration.");
        }
    }

    /** One that was removed and can come back under its key. */
    E requireToComeBack(UUID id, Instant now) {
        if (entries.containsKey(id)) {
            throw problem(problems.notRemoved());
        }
        Removed<E> gone = removed.get(id);
        if (gone == null) {
            throw problem(erased.contains(id) ? problems.erased() : problems.notFound());
        }
        if (now.isAfter(gone.graceEndsAt())) {
            throw problem(problems.erased());
        }
        E entry = gone.entry();
        requireFreeKey(entry.key());
        return entry;
    }

    boolean canComeBack(UUID id, Instant now) {
        Removed<E> entry = removed.get(id);
        return entry != null && !now.isAfter(entry.graceEndsAt());
    }

    /** Whether it was removed and not erased yet. */
    boolean isRemoved(UUID id) {
        return removed.containsKey(id);
    }

    /** Whether it is not there any more, and keys of it are of no use to anybody once its time is over. */
    boolean isGone(UUID id) {
        return isRemoved(id) || erased.contains(id);
    }

    /** One that is there, or was removed and not erased. */
    Optional<E> find(UUID id) {
        Removed<E> gone = removed.get(id);
        return Optional.ofNullable(gone == null ? entries.get(id) : gone.entry());
    }

    Written<E> written(UUID id) {
        E entry = require(id);
        return new Written<>(entry, entry.lastSequence(), AggregateLifecycle.getVersion());
    }

    void added(E entry) {
        entries.put(entry.id(), entry);
    }

    void changed(UUID id, UnaryOperator<E> change) {
        entries.computeIfPresent(id, (key, entry) -> change.apply(entry));
    }

    void removed(UUID id, Instant graceEndsAt) {
        E entry = entries.remove(id);
        if (entry != null) {
            removed.put(id, new Removed<>(entry, graceEndsAt));
        }
    }

    void restored(UUID id, UnaryOperator<E> change) {
        Removed<E> back = removed.remove(id);
        if (back != null) {
            entries.put(id, change.apply(back.entry()));
        }
    }

    void purged(UUID id) {
        removed.remove(id);
        erased.add(id);
    }

    private static ProblemException problem(ProblemCode code) {
        return new ProblemException(code, code.title() + ".");
    }
}
