package dev.integrationhub.ingress.operate;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether there is anything left to replay. */
@Component
public class KeptPayloads {
    private final JdbcClient jdbc;

    KeptPayloads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these deliveries whose payloads are neither erased nor gone. */
    public Set<UUID> of(Collection<UUID> deliveryIds) {
        return Set.copyOf(jdbc.sql(
                        "select delivery_id from ingress.webhook_payload where delivery_id = any (?) and erased_at is null")
                .param(deliveryIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
