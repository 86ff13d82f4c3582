package dev.integrationhub.ingress.operate.show;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.delivery.resource.DeliveryEventResource;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.platform.json.ExactJson;

/** What happened to a delivery, as it is stored: an event that only a later version knows is shown too. */
@Component
class Timeline {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeliveryEventResource> of(UUID deliveryId) {
        return jdbc.sql("select payload_type, time_stamp, payload, meta_data from event_store.domain_event"
                        + " where aggregate_identifier = ? order by sequence_number limit ?")
                .params(StreamId.delivery(deliveryId), MOST)
                .query((row, number) -> new DeliveryEventResource(
                        row.getString("payload_type"),
                        Instant.parse(row.getString("time_stamp")),
                        actor(ExactJson.MAPPER.readTree(row.getBytes("meta_data"))),
                        ExactJson.MAPPER.readTree(row.getBytes("payload"))))
                .list();
    }

    private static DeliveryEventResource.Actor actor(JsonNode metadata) {
        return new DeliveryEventResource.Actor(
                metadata.path("actorType").asString("anonymous"),
                metadata.path("actorId").asStringOpt().orElse(null));
    }
}
