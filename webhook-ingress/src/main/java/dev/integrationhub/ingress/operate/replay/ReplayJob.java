package dev.integrationhub.ingress.operate.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.replay.resource.ReplayCountsResource;
import dev.integrationhub.api.replay.resource.ReplayResource;
import dev.integrationhub.ingress.operate.DeliveryFilter;

/**
 * A replay of many deliveries.
 *
 * @param id above those of all deliveries that it is about, since it was made later
 * @param metadata of the events that it leads to
 * @param reached all deliveries up to this one have been looked at
 */
record ReplayJob(
        UUID id,
        UUID integrationId,
        DeliveryFilter filter,
        Map<String, String> metadata,
        String status,
        long total,
        boolean totalComplete,
        long done,
        long failed,
        UUID reached,
        Instant startedAt,
        @Nullable Instant endedAt) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static ReplayJob read(ResultSet row) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new ReplayJob(
                row.getObject("replay_id", UUID.class),
                row.getObject("integration_id", UUID.class),
                ReplayFilters.read(row.getString("filter")),
                JSON.readValue(row.getString("metadata"), new TypeReference<Map<String, String>>() {}),
                row.getString("status"),
                row.getLong("total"),
                row.getBoolean("total_complete"),
                row.getLong("done"),
                row.getLong("failed"),
                row.getObject("reached", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }

    ReplayResource resource() {
        return new ReplayResource(
                id,
                integrationId,
                status,
                ReplayFilters.shown(filter),
                new ReplayCountsResource(total, done, failed),
                totalComplete,
                startedAt,
                endedAt);
    }
}
