package dev.integrationhub.command.restore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.command.integration.Handler;

/**
 * Which name each former handler can have: its own, else the one that it has now. Who keeps a name keeps it from another handler, who
 * then keeps its own one too, and so on.
 */
final class ReachableNames {
    private final Map<UUID, String> reachable = new LinkedHashMap<>();
    private final Map<UUID, Handler> present;
    private final Set<String> taken;
    private final Set<String> kept = new HashSet<>();

    /** Between the events of an exchange of names two handlers have the same one: those that are about to get another. */
    private final Set<UUID> leaving = new HashSet<>();

    /** @param taken names that others have than this integration */
    ReachableNames(List<Handler> former, Map<UUID, Handler> present, Set<String> taken) {
        this.present = present;
        this.taken = taken;
        Map<UUID, String> wanted = new HashMap<>();
        Map<String, Handler> latest = new HashMap<>();
        for (Handler handler : former) {
            reachable.put(handler.id(), handler.name());
            wanted.put(handler.id(), handler.name());
            latest.merge(
                    handler.name(), handler, (one, other) -> one.lastSequence() > other.lastSequence() ? one : other);
        }
        former.stream()
                .filter(handler -> !handler.equals(latest.get(handler.name())))
                .forEach(handler -> leaving.add(handler.id()));
        while (!wanted.isEmpty() && keepSome(wanted)) {
            // Those who just kept theirs may stand in somebody's way.
        }
    }

    /** By handler; without those that can have none. */
    Map<UUID, String> byHandler() {
        return reachable;
    }

    private boolean keepSome(Map<UUID, String> wanted) {
        List<UUID> blocked = wanted.entrySet().stream()
                .filter(entry -> taken.contains(entry.getValue())
                        || kept.contains(entry.getValue())
                        || leaving.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (UUID id : blocked) {
            wanted.remove(id);
            String now = presentName(id);
            if (now == null || taken.contains(now)) {
                reachable.remove(id);
            } else {
                reachable.put(id, now);
                kept.add(now);
            }
        }
        return !blocked.isEmpty();
    }

    private @Nullable String presentName(UUID id) {
        Handler handler = present.get(id);
        return handler == null ? null : handler.name();
    }
}
