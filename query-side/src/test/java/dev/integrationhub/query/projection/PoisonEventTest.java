package dev.integrationhub.query.projection;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.rebuild.RebuildProgress;
import dev.integrationhub.platform.rebuild.Rebuilds;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Has an application of its own, since it brings the processing to a stop. */
@QuerySideTest
@TestPropertySource(properties = "hub.test=poison")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoisonEventTest {
    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final Rebuilds rebuild;

    @Autowired
    PoisonEventTest(Events events, Api api, JdbcClient jdbc, Rebuilds rebuild) {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
        this.rebuild = rebuild;
    }

    @Test
    @Order(1)
    void stopsAtTheEventAndGoesOnWhenTheCauseIsRepaired() {
        assertThat(health().get("status").asString()).isEqualTo("UP");
        jdbc.sql("alter table integration_view add constraint poison check (name <> 'poison')")
                .update();
        UUID before = Uuid7.next();
        UUID poison = Uuid7.next();
        UUID after = Uuid7.next();

        events.append(List.<IntegrationEvent>of(
                new IntegrationCreated(before, "before", null),
                new IntegrationCreated(poison, "poison", null),
                new IntegrationCreated(after, "after", null)));

        Events.await(() -> status(before) == 200
                && !health().path("details").path("read-model").path("event").isMissingNode());
        JsonNode processor = health().get("details").get("read-model");
        assertThat(health().get("status").asString()).isEqualTo("DOWN");
        assertThat(processor.get("state").asString()).isEqualTo("failed");
        assertThat(processor.get("event").get("type").asString()).isEqualTo("integration.created");
        assertThat(processor.get("event").get("stream").asString()).isEqualTo("integration:" + poison);
        assertThat(processor.get("event").get("sequence").asLong()).isZero();
        assertThat(processor.get("event").get("error").asString()).contains("Exception");
        assertThat(processor.toString()).doesNotContain("check (");
        assertThat(status(poison)).isEqualTo(404);
        assertThat(status(after)).isEqualTo(404);

        jdbc.sql("alter table integration_view drop constraint poison").update();
        events.awaitProjected();

        assertThat(List.of(status(before), status(poison), status(after))).containsOnly(200);
        Events.await(() -> health().get("status").asString().equals("UP"));
    }

    @Test
    @Order(2)
    void neverPassesAnEventItDoesNotKnow() {
        UUID id = Uuid7.next();
        UUID after = Uuid7.next();
        events.happen(new IntegrationCreated(id, "a", null));
        appendUnknown(id);
        events.append(new IntegrationRenamed(id, "c", "?"), new IntegrationCreated(after, "after", null));

        Events.await(() -> health().get("status").asString().equals("DOWN"));
        JsonNode event = health().get("details").get("read-model").get("event");
        assertThat(event.get("type").asString()).isEqualTo("integration.exploded");
        assertThat(event.get("stream").asString()).isEqualTo("integration:" + id);
        assertThat(event.get("sequence").asLong()).isEqualTo(1);
        assertThat(status(after)).isEqualTo(404);

        RebuildProgress.Part failed = rebuild.run().part("read models");
        assertThat(failed.state()).isEqualTo(RebuildProgress.State.FAILED);
        assertThat(failed.problem()).isNotBlank();
        assertThat(api.get("/integrations/" + id).json().get("name").asString()).isEqualTo("a");
        assertThat(api.get("/actuator/readmodels").json().get("state").asString())
                .isEqualTo("FAILED");

        List<JsonNode> trail = api.get("/integrations/" + id + "/audit-logs")
                .json()
                .valueStream()
                .toList();
        assertThat(trail).hasSize(3);
        assertThat(trail.get(1).get("action").asString()).isEqualTo("integration.exploded");
        assertThat(trail.get(1).get("outcome").asString()).isEqualTo("success");
        assertThat(trail.get(1).get("changes")).isEmpty();
        // What the unknown event made of the name, nobody knows.
        assertThat(trail.get(0).get("changes").get(0).get("before").isNull()).isTrue();
    }

    @Test
    @Order(0)
    void waitsForADatabaseThatIsAwayWithoutBlamingAnEvent() {
        jdbc.sql("create function outage() returns trigger language plpgsql as $$"
                        + " begin raise exception 'going away' using errcode = '57P01'; end $$")
                .update();
        jdbc.sql("create trigger outage before insert on integration_view for each row execute function outage()")
                .update();
        UUID id = Uuid7.next();

        events.append(new IntegrationCreated(id, "during the outage", null));

        Events.await(() -> health().get("status").asString().equals("DOWN"));
        JsonNode processor = health().get("details").get("read-model");
        assertThat(processor.get("state").asString()).isEqualTo("waiting");
        assertThat(processor.get("error").asString()).contains("Exception");
        assertThat(processor.has("event")).isFalse();

        jdbc.sql("drop trigger outage on integration_view").update();
        jdbc.sql("drop function outage()").update();
        events.awaitProjected();

        assertThat(status(id)).isEqualTo(200);
        Events.await(() -> health().get("status").asString().equals("UP"));
    }

    private void appendUnknown(UUID integration) {
        jdbc.sql("""
                        insert into event_store.domain_event
                            (aggregate_identifier, sequence_number, event_identifier, payload_type, payload_revision,
                             time_stamp, payload, meta_data)
                        values (?, ?, ?, 'integration.exploded', '1', '2026-01-01T00:00:00Z', convert_to('{}', 'UTF8'),
                            convert_to('{}', 'UTF8'))""")
                .params(
                        "integration:" + integration,
                        events.skip(integration),
                        Uuid7.next().toString())
                .update();
    }

    private int status(UUID integration) {
        return api.get("/integrations/" + integration).status();
    }

    private JsonNode health() {
        return api.get("/actuator/health").json().get("components").get("projections");
    }
}
