package dev.integrationhub.ingress.operate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.store.DeliveryState;

/** The table of how far deliveries are. */
@Component
public class DeliveryRows {
    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One delivery; none after its time is over, when its events are all that is left. */
    public Optional<DeliveryRow> find(UUID deliveryId) {
        return jdbc.sql("select * from ingress.delivery where delivery_id = ?")
                .param(deliveryId)
                .query((row, number) -> DeliveryRow.read(row))
                .optional();
    }

    /** Those of these deliveries that are of one of these integrations. */
    public List<DeliveryRow> find(Collection<UUID> deliveryIds, Collection<UUID> integrationIds) {
        return jdbc.sql("select * from ingress.delivery where delivery_id = any (?) and integration_id = any (?)")
                .params(deliveryIds.toArray(UUID[]::new), integrationIds.toArray(UUID[]::new))
                .query((row, number) -> DeliveryRow.read(row))
                .list();
    }

    /** One delivery, which nobody else changes until the end of the present transaction. */
    Optional<DeliveryRow> lock(UUID deliveryId) {
        return jdbc.sql("select * from ingress.delivery where delivery_id = ? for update")
                .param(deliveryId)
                .query((row, number) -> DeliveryRow.read(row))
                .optional();
    }

    /** Ends a delivery for which there is to be no attempt any more. */
    DeliveryRow cancel(UUID deliveryId, String reason, Instant now) {
        return jdbc.sql("update ingress.delivery set status = ?, reason = ?, changed_at = ?, worker_id = null"
                        + " where delivery_id = ? returning *")
                .params(DeliveryState.CANCELLED.value(), reason, now.atOffset(ZoneOffset.UTC), deliveryId)
                .query((row, number) -> DeliveryRow.read(row))
                .single();
    }
}
