package dev.integrationhub.ingress.deliver;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.HandlerTest;
import dev.integrationhub.ingress.test.TargetServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at how far deliveries are. */
abstract class DeliveryStateTest extends HandlerTest {
    static final Answer FAILURE = new Answer(503, Map.of(), "not now");

    static DeliverySettings retrying(String... pauses) {
        return new DeliverySettings(List.of(pauses), null, null, null, null, null, null);
    }

    /** Sends a webhook and has its sender go. */
    final UUID accepted(String body) {
        var answer = post("/webhook/" + name, body);
        assertThat(answer.statusCode()).isEqualTo(202);
        return UUID.fromString(json(answer).get("deliveryId").asString());
    }

    final void awaitState(UUID id, String state) {
        Events.await(() -> state(id).equals(state));
    }

    final String state(UUID id) {
        return column("status", id);
    }

    final @Nullable String reason(UUID id) {
        return column("reason", id);
    }

    final int attempts(UUID id) {
        return Integer.parseInt(column("attempts::text", id));
    }

    final String column(String name, UUID id) {
        return String.valueOf(jdbc.sql("select " + name + " from ingress.delivery where delivery_id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    final List<String> events(UUID id) {
        return jdbc.sql("select payload_type from event_store.domain_event where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param("delivery:" + id)
                .query(String.class)
                .list();
    }
}
