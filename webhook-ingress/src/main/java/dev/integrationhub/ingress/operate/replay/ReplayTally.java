package dev.integrationhub.ingress.operate.replay;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import dev.integrationhub.api.replay.resource.ReplayGroupResource;
import dev.integrationhub.ingress.operate.DeliveryRow;

/** Counts deliveries by handler and status, one by one. */
final class ReplayTally {
    private final Set<UUID> webhooks = new HashSet<>();
    private final Map<Group, Set<UUID>> groups =
            new TreeMap<>(Comparator.comparing(Group::handlerId).thenComparing(Group::status));
    private final Map<UUID, String> names = new TreeMap<>();

    private record Group(UUID handlerId, String status) {}

    void add(DeliveryRow row) {
        webhooks.add(row.payloadOf());
        names.putIfAbsent(row.handlerId(), Objects.requireNonNullElse(row.handlerName(), ""));
        groups.computeIfAbsent(new Group(row.handlerId(), row.status()), group -> new HashSet<>())
                .add(row.payloadOf());
    }

    ReplayCount count(boolean complete) {
        return new ReplayCount(
                webhooks.size(),
                complete,
                groups.entrySet().stream()
                        .map(entry -> new ReplayGroupResource(
                                entry.getKey().handlerId(),
                                Objects.requireNonNull(names.get(entry.getKey().handlerId())),
                                entry.getKey().status(),
                                entry.getValue().size()))
                        .toList());
    }
}
