package dev.integrationhub.command.restore;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.command.integration.EntriesState;
import dev.integrationhub.command.integration.Entry;
import dev.integrationhub.platform.id.Uuid7;

/**
 * Brings the former credentials of an integration back, or its secrets. One that cannot come back as itself, because its time is over,
 * comes back as the present one with its key or as a new one.
 */
record EntriesPlan<E extends Entry>(EntryKind<E> kind, Instant now, Draft draft) {

    void plan(EntriesState<E> former, EntriesState<E> present) {
        Map<UUID, E> inItsPlace = inTheirPlaces(former, present);
        Set<UUID> stay = inItsPlace.values().stream().map(Entry::id).collect(Collectors.toSet());
        // Those that go make room for others with the same key.
        present.present().stream().filter(entry -> !stay.contains(entry.id())).forEach(this::remove);
        Set<UUID> removed = present.removed().stream().map(Entry::id).collect(Collectors.toSet());
        for (E entry : former.present()) {
            E here = inItsPlace.get(entry.id());
            boolean erased = present.erased().contains(entry.id());
            if (here == null) {
                addAnew(entry, erased);
            } else {
                turnBack(entry, here, removed.contains(here.id()), erased);
            }
        }
    }

    /** What each former entry is now: itself, if need be after it is restored, else another one that has its key. */
    private Map<UUID, E> inTheirPlaces(EntriesState<E> former, EntriesState<E> present) {
        Map<UUID, E> own = new HashMap<>();
        present.present().forEach(entry -> own.put(entry.id(), entry));
        present.removed().forEach(entry -> own.put(entry.id(), entry));
        Set<UUID> formerIds = former.present().stream().map(Entry::id).collect(Collectors.toCollection(HashSet::new));
        Map<String, E> others = present.present().stream()
                .filter(entry -> !formerIds.contains(entry.id()))
                .collect(Collectors.toMap(Entry::key, entry -> entry));
        Map<UUID, E> places = new HashMap<>();
        for (E entry : former.present()) {
            E place = own.containsKey(entry.id()) ? own.get(entry.id()) : others.get(entry.key());
            if (place != null) {
                places.put(entry.id(), place);
            }
        }
        return places;
    }

    private void remove(E entry) {
        draft.then(kind.removed(entry.id(), now.plus(Entry.GRACE_PERIOD)));
        draft.tell(kind.kind(), entry.id(), entry.key(), Draft.REMOVED, List.of());
    }

    private void turnBack(E former, E here, boolean removed, boolean erased) {
        if (removed) {
            draft.then(kind.restored(here.id()));
        }
        TurnBack turnBack = kind.turnBack(former, here, erased);
        if (turnBack.event() != null) {
            draft.then(turnBack.event());
        }
        if (turnBack.isImpossible()) {
            draft.tellNotRestored(kind.kind(), here.id(), here.key(), Draft.KEY_DESTROYED);
        }
        if (removed || turnBack.event() != null) {
            draft.tell(
                    kind.kind(),
                    here.id(),
                    here.key(),
                    removed ? Draft.RESTORED : Draft.CHANGED,
                    turnBack.isImpossible() ? List.of() : turnBack.members());
        }
    }

    private void addAnew(E former, boolean erased) {
        UUID newId = Uuid7.next();
        Optional<Supplier<IntegrationEvent>> added = erased ? Optional.empty() : kind.addedAnew(former, newId);
        added.ifPresentOrElse(
                event -> {
                    draft.then(event);
                    draft.tell(kind.kind(), newId, former.key(), Draft.ADDED, List.of());
                },
                () -> draft.tellNotRestored(kind.kind(), former.id(), former.key(), Draft.KEY_DESTROYED));
    }
}
