package dev.integrationhub.ingress.deliver;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import dev.integrationhub.platform.id.Uuid7;

/** What this process works on, and under which name. */
@Component
class InHand {
    private final UUID workerId = Uuid7.next();
    private final Set<UUID> deliveries = ConcurrentHashMap.newKeySet();

    UUID workerId() {
        return workerId;
    }

    void take(UUID deliveryId) {
        deliveries.add(deliveryId);
    }

    void leave(UUID deliveryId) {
        deliveries.remove(deliveryId);
    }

    int size() {
        return deliveries.size();
    }

    /** Those of them that nobody here works on. */
    Collection<UUID> lost(Collection<UUID> ofThisProcess) {
        return ofThisProcess.stream().filter(id -> !deliveries.contains(id)).toList();
    }
}
