package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.keyring.KeyDestroyedException;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;

import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The end of a grace period, with two processes that look for it all the time, on one database. With the clock ahead, writes do not
 * wait for the read models, since the positions of the processors look old.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GracePeriodTest {
    private static final Map<String, Object> OFTEN = Map.of("hub.due.interval", "50ms");
    private static final Map<String, Object> NEVER = Map.of("hub.due.interval", "30d");
    private static final Duration A_WEEK = Duration.ofDays(7).plusSeconds(60);

    private final MovableClock clock = new MovableClock();
    private final Path data;
    private final Hub hub;

    GracePeriodTest(@TempDir Path data) {
        this.data = data;
        this.hub = Hub.start(data, NEVER, clock);
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @Test
    void endsForGoodAndOnceWithTwoProcesses() {
        List<String> deleted = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            deleted.add(integration(unique("ends")));
        }
        String name = unique("kept");
        String kept = integration(name);
        String id = deleted.get(0);
        JsonNode secret = hub.post(at(id) + "/secrets", "{\"key\":\"S\",\"value\":\"hush-hush\"}")
                .expect(201)
                .json();
        JsonNode credential = hub.post(at(id) + "/credentials", "{\"key\":\"C\",\"value\":\"open-sesame\"}")
                .expect(201)
                .json();
        assertThat(hub.get(at(id) + "/audit-logs").response().body()).contains("open-sesame");
        deleted.forEach(one -> hub.delete(at(one)).expect(204));
        hub.delete(at(kept)).expect(204);
        clock.moveOn(A_WEEK.minusDays(1));
        hub.send("POST", at(kept) + "/restore", null).expect(200);

        try (Hub second = Hub.start(data, OFTEN, clock);
                Hub third = Hub.start(data, OFTEN, clock)) {
            assertThat(purges(deleted)).isZero();
            clock.moveOn(Duration.ofDays(1));
            await(() -> purges(deleted) == deleted.size());
            assertThat(second.base()).isNotEqualTo(third.base());
        }

        deleted.forEach(this::isPurgedBySystemOnce);
        assertThat(purges(List.of(kept))).isZero();
        await(() -> hub.get(at(kept)).status() == 200);
        hub.send("POST", at(id) + "/restore", null).expectProblem(410, "integration-deleted");
        Keyring keyring = hub.bean(Keyring.class);
        assertThatThrownBy(() -> keyring.open(
                        new SealedFor(Purpose.SECRET, UUID.fromString(id), uuid(secret), 1),
                        secret.path("value").asString()))
                .isInstanceOf(KeyDestroyedException.class);
        assertThat(hub.get(at(id) + "/audit-logs").expect(200).response().body())
                .contains("credential.added", credential.path("id").asString())
                .doesNotContain("open-sesame");
        assertThat(keys(id)).isZero();
    }

    @Test
    void endsAfterARestartToo() {
        String name = unique("again");
        String id = integration(name);
        hub.post(at(id) + "/secrets", "{\"key\":\"S\",\"value\":\"hush-hush\"}").expect(201);
        hub.delete(at(id)).expect(204);
        assertThat(keys(id)).isEqualTo(3);
        clock.moveOn(A_WEEK);

        Hub.start(data, NEVER, clock).close();
        assertThat(keys(id)).isEqualTo(3);
        try (Hub restarted = Hub.start(data, OFTEN, clock)) {
            await(() -> keys(id) == 0);
            await(() -> restarted.get(at(id)).status() == 410);
        }

        isPurgedBySystemOnce(id);
        assertThat(integration(name)).isNotEqualTo(id);
    }

    @Test
    void endsForTheOthersWhereOneFails() {
        UUID broken = UUID.randomUUID();
        String whole = integration(unique("whole"));
        hub.delete(at(whole)).expect(204);
        jdbc().sql("insert into event_store.due (kind, stream_id, subject_id, due_at)"
                        + " values ('integration-grace', ?, ?, '2000-01-01')")
                .params("integration:" + broken, broken)
                .update();
        clock.moveOn(A_WEEK);

        try (Hub second = Hub.start(data, OFTEN, clock)) {
            await(() -> purges(List.of(whole)) == 1);
            assertThat(second.base()).isNotNull();
        }

        assertThat(due(broken.toString())).isEqualTo(1);
    }

    @Test
    void endsForPartsOfAnIntegrationToo() {
        String id = integration(unique("parts"));
        String secret = at(id) + "/secrets/"
                + hub.post(at(id) + "/secrets", "{\"key\":\"S\",\"value\":\"1\"}")
                        .id();
        hub.put(secret, "{\"value\":\"2\"}").expect(200);
        hub.send("POST", secret + "/versions/1/destroy", null).expect(204);
        String credential = at(id) + "/credentials/"
                + hub.post(at(id) + "/credentials", "{\"key\":\"C\",\"value\":\"1\"}")
                        .id();
        hub.delete(secret).expect(204);
        hub.delete(credential).expect(204);
        assertThat(due(id)).isEqualTo(2);
        String fromEvents = "insert into event_store.due select * from event_store.due_by_events where stream_id = ?";
        jdbc().sql("delete from event_store.due where stream_id = ?")
                .param("integration:" + id)
                .update();
        jdbc().sql(fromEvents).param("integration:" + id).update();
        assertThat(due(id)).isEqualTo(3);
        // Of the integration, of its fingerprints, of the present secret and of the credential.
        assertThat(keys(id)).isEqualTo(4);
        clock.moveOn(A_WEEK);

        try (Hub second = Hub.start(data, OFTEN, clock)) {
            await(() -> due(id) == 0);
            assertThat(keys(id)).isEqualTo(2);
            await(() -> {
                String trail = second.get(at(id) + "/audit-logs").response().body();
                return trail.contains("secret.purged") && trail.contains("credential.purged");
            });
        }

        hub.send("POST", secret + "/restore", null).expectProblem(410, "secret-erased");
        jdbc().sql(fromEvents).param("integration:" + id).update();
        assertThat(due(id)).isEqualTo(3);
    }

    @Test
    void isKnownFromTheEventsAloneToo() {
        String waiting = integration(unique("waiting"));
        String back = integration(unique("back"));
        hub.delete(at(waiting)).expect(204);
        hub.delete(at(back)).expect(204);
        hub.send("POST", at(back) + "/restore", null).expect(200);

        assertThat(jdbc().sql("select kind, stream_id, subject_id, due_at from event_store.due_by_events"
                                + " where stream_id in (?, ?)")
                        .params("integration:" + waiting, "integration:" + back)
                        .query()
                        .listOfRows())
                .hasSize(1)
                .isEqualTo(jdbc().sql("select kind, stream_id, subject_id, due_at from event_store.due"
                                + " where stream_id in (?, ?)")
                        .params("integration:" + waiting, "integration:" + back)
                        .query()
                        .listOfRows());
    }

    private void isPurgedBySystemOnce(String id) {
        JsonNode log = hub.get(at(id) + "/audit-logs").expect(200).json();
        assertThat(log.valueStream().map(entry -> entry.path("action").asString()))
                .containsOnlyOnce("integration.purged");
        assertThat(log.get(0).path("action").asString()).isEqualTo("integration.purged");
        assertThat(due(id)).isZero();
        assertThat(log.get(0).path("actor").path("type").asString()).isEqualTo("system");
        assertThat(log.get(0).path("context").isNull()).isTrue();
        assertThat(log.get(0).path("correlationId").asString()).isNotEmpty();
    }

    private String integration(String name) {
        return hub.post("/integrations", "{\"name\":\"" + name + "\"}")
                .expect(201)
                .id();
    }

    private static String at(String id) {
        return "/integrations/" + id;
    }

    private static UUID uuid(JsonNode resource) {
        return UUID.fromString(resource.path("id").asString());
    }

    private long purges(List<String> ids) {
        return jdbc().sql("select count(*) from event_store.domain_event where payload_type = 'integration.purged'"
                        + " and aggregate_identifier = any(?)")
                .param(ids.stream().map(id -> "integration:" + id).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private long due(String id) {
        return jdbc().sql("select count(*) from event_store.due where stream_id = ?")
                .param("integration:" + id)
                .query(Long.class)
                .single();
    }

    /** Of the integration and of its values. */
    private long keys(String id) {
        return jdbc().sql("select (select count(*) from keyring.integration_key where integration_id = :id)"
                        + " + (select count(*) from keyring.value_key where integration_id = :id)")
                .param("id", UUID.fromString(id))
                .query(Long.class)
                .single();
    }

    private JdbcClient jdbc() {
        return hub.bean(JdbcClient.class);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
