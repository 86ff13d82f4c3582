package dev.integrationhub.query.audit.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.query.audit.EventMembers;

/** Whose deliveries are whose: only the first event of a delivery says it. */
class Deliveries {
    private static final int REMEMBERED = 50_000;

    private final JdbcTemplate jdbc;
    private final Cache<String, Origin> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Deliveries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the webhook of a delivery came in. */
    record Origin(@Nullable UUID integrationId, @Nullable UUID handlerId) {
        static final Origin UNKNOWN = new Origin(null, null);

        static Origin of(EventMembers first) {
            return new Origin(first.id("integrationId"), first.id("handlerId"));
        }
    }

    /** The origins of the deliveries among some events, by stream. */
    Map<String, Origin> of(Collection<RawEvent> events) {
        Map<String, Origin> origins = new HashMap<>();
        for (RawEvent event : events) {
            if (event.streamType().equals(StreamId.DELIVERY)) {
                if (event.sequence() == 0) {
                    known.put(event.streamId(), Origin.of(EventMembers.of(event.payload())));
                }
                origins.put(event.streamId(), known.get(event.streamId(), stream -> Origin.UNKNOWN));
            }
        }
        List<String> unknown = origins.entrySet().stream()
                .filter(origin -> origin.getValue().equals(Origin.UNKNOWN))
                .map(Map.Entry::getKey)
                .toList();
        if (!unknown.isEmpty()) {
            read(unknown, origins);
        }
        return origins;
    }

    private void read(List<String> streams, Map<String, Origin> origins) {
        jdbc.query(
                "select aggregate_identifier, payload from event_store.domain_event"
                        + " where aggregate_identifier = any(?) and sequence_number = 0",
                row -> {
                    Origin origin = Origin.of(EventMembers.of(row.getBytes("payload")));
                    origins.put(row.getString("aggregate_identifier"), origin);
                    known.put(row.getString("aggregate_identifier"), origin);
                },
                (Object) streams.toArray(String[]::new));
    }
}
