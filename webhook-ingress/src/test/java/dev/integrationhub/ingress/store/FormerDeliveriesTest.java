package dev.integrationhub.ingress.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.event.DeliveryDeadLettered;
import dev.integrationhub.platform.migration.SchemaMigrations;
import dev.integrationhub.platform.test.TestDatabase;

import static dev.integrationhub.ingress.store.StoreFixture.webhook;
import static org.assertj.core.api.Assertions.assertThat;

class FormerDeliveriesTest {
    private static final String EXHAUSTED = "attempts-exhausted";

    private final StoreFixture hub = new StoreFixture(TestDatabase.createMigrated());

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void areMadeOfWebhooksThatAreOlderThanDeliveries() {
        UUID waiting = received("waiting");
        hub.outcomes.store(Entries.delivered(received("taken"))).join();
        hub.outcomes.store(deadLetter(received("refused"))).join();
        hub.jdbc.update("update ingress.delivery set worker_id = null");
        List<Map<String, Object>> deliveries = deliveries();

        hub.jdbc.update("delete from ingress.delivery");
        hub.jdbc.execute("alter table ingress.delivery drop column last_duration_ms");
        hub.jdbc.update("delete from ingress.flyway_schema_history where version in ('9', '10')");
        new SchemaMigrations(hub.database).migrateAll();

        assertThat(deliveries()).hasSize(3).isEqualTo(deliveries);
        assertThat(hub.jdbc.queryForList(
                        "select delivery_id from ingress.delivery where status = 'pending' and next_attempt_at <= now()",
                        UUID.class))
                .containsExactly(waiting);
    }

    private UUID received(String providerId) {
        return hub.store
                .append(webhook(UUID.randomUUID(), providerId, "{}"), new Handover(Entries.WORKER, null, null))
                .deliveryId();
    }

    private static Outcome deadLetter(UUID deliveryId) {
        return new Outcome(
                new DeliveryDeadLettered(deliveryId, 1, 500, 3, null, "00", EXHAUSTED),
                new DeliveryChange(
                        deliveryId, Entries.WORKER, DeliveryState.DEAD_LETTERED, EXHAUSTED, 1, 500, null, 3L, null),
                null);
    }

    private List<Map<String, Object>> deliveries() {
        return hub.jdbc.queryForList("""
                select delivery_id, integration_id, handler_id, handler_name, received_at, provider_id, payload_of, status, reason,
                    attempts, last_status, last_error, worker_id, ordering_key, dead_lettered_in is null as is_alive
                from ingress.delivery order by delivery_id""");
    }
}
