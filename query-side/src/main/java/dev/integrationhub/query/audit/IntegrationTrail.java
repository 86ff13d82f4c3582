package dev.integrationhub.query.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.query.integration.Trail;

/** Reads the ends of integrations' entries: one step down an index for each. */
@Component
class IntegrationTrail implements Trail {
    private static final int LAST = 1_000;

    private final JdbcClient jdbc;

    IntegrationTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Instant> latest(Collection<UUID> integrationIds) {
        Map<UUID, Instant> latest = new HashMap<>();
        jdbc.sql("""
                        select i.id, e.happened_at from unnest(?::uuid[]) i (id)
                        cross join lateral (select happened_at from audit_trail.entry
                                            where integration_id = i.id order by global_index desc limit 1) e""").param(integrationIds.toArray(UUID[]::new)).query(row -> {
            latest.put(
                    Objects.requireNonNull(row.getObject("id", UUID.class)),
                    row.getTimestamp("happened_at").toInstant());
        });
        return latest;
    }

    @Override
    public boolean hasWebhooks(UUID integrationId) {
        return jdbc.sql("""
                        select exists (select from (select class from audit_trail.entry where integration_id = ?
                                                    order by global_index desc limit ?) e where class = ?)""")
                .params(integrationId, LAST, EntryClass.DELIVERY.value())
                .query(Boolean.class)
                .single();
    }
}
