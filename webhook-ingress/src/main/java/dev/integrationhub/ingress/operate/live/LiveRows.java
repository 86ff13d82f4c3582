package dev.integrationhub.ingress.operate.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongUnaryOperator;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.ingress.operate.DeliveryRow;
import dev.integrationhub.ingress.operate.DeliveryRows;

/** Finds the deliveries that changed, of those integrations that somebody watches. */
@Component
class LiveRows {
    private final DeliveryRows rows;
    private final JsonMapper json;

    LiveRows(DeliveryRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * The deliveries in the order of their last changes. They are as they are now: what changed in several ways at once is told once.
     *
     * @param resumeAt where to go on after a place
     */
    List<LiveRow> of(List<StoredChange> changes, Collection<UUID> integrationIds, LongUnaryOperator resumeAt) {
        Map<UUID, Long> places = new LinkedHashMap<>();
        for (StoredChange change : changes) {
            places.remove(change.deliveryId());
            places.put(change.deliveryId(), change.place());
        }
        if (places.isEmpty() || integrationIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, DeliveryRow> found = new HashMap<>();
        rows.find(places.keySet(), integrationIds).forEach(row -> found.put(row.id(), row));
        List<LiveRow> live = new ArrayList<>();
        places.forEach((id, place) -> {
            DeliveryRow row = found.get(id);
            if (row != null) {
                live.add(new LiveRow(
                        resumeAt.applyAsLong(place), row.integrationId(), json.writeValueAsString(row.resource())));
            }
        });
        return live;
    }
}
