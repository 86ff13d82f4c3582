package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.Ordering;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.HandlerTest;
import dev.integrationhub.ingress.test.TargetServer.Answer;
import dev.integrationhub.ingress.test.TargetServer.Request;
import dev.integrationhub.platform.id.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a webhook whose sender was answered. */
class DeliveryTest extends HandlerTest {
    private static final Answer FAILURE = new Answer(503, Map.of(), "not now");

    @Autowired
    private InHand inHand;

    @Autowired
    private Workers workers;

    @Test
    void deliversAtOnceWithTwoEvents() {
        handler(retrying());

        UUID id = accepted("{}");

        awaitState(id, "delivered");
        assertThat(events(id)).containsExactly("webhook.received", "delivery.succeeded");
        assertThat(attempts(id)).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 429, 500})
    void triesAgainUntilTheTargetTakesIt(int status) {
        handler(retrying("1s", "1s"));
        TARGET.answersInTurn(new Answer(status, Map.of("Location", List.of(TARGET.url("/elsewhere"))), ""));

        UUID id = accepted("{\"a\":1}");

        Request first = TARGET.taken();
        Request second = TARGET.taken();
        assertThat(second.text()).isEqualTo(first.text()).isEqualTo("{\"a\":1}");
        assertThat(second.uri()).isEqualTo(first.uri());
        awaitState(id, "delivered");
        assertThat(events(id)).containsExactly("webhook.received", "delivery.attempt-failed", "delivery.succeeded");
        assertThat(attempts(id)).isEqualTo(2);
    }

    @Test
    void givesUpAfterTheLastOfItsAttempts() {
        handler(retrying("1s"));
        TARGET.answers(FAILURE);

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("attempts-exhausted");
        assertThat(events(id)).containsExactly("webhook.received", "delivery.attempt-failed", "delivery.dead-lettered");
    }

    @Test
    void keepsWhatWasAnswered() {
        handler(retrying());
        TARGET.answers(new Answer(500, Map.of("X-Why", List.of("broken")), "x".repeat(100_000)));

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(jdbc.sql("select status || ' ' || length(body) || ' ' || convert_from(headers, 'UTF8') || ' ' || url"
                                + " from ingress.attempt where delivery_id = ? and number = 1 and error_class is null")
                        .param(id)
                        .query(String.class)
                        .single())
                .startsWith("500 65536 ")
                .containsIgnoringCase("[\"X-Why\",\"broken\"]")
                .endsWith("/in/" + name);
    }

    @Test
    void keepsWhyThereWasNoAnswer() {
        events.happen(integration.handler(
                handlerId,
                name,
                dev.integrationhub.ingress.test.Integration.settings(null, TARGET.url("/hangs")),
                "{\"timeout\":200,\"retries\":0}"));

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(jdbc.sql("select error_class from ingress.attempt where delivery_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("target-timed-out");
    }

    @Test
    void takesAnAnswerThatSaysSoForAFailure() {
        handler(retrying("1s"));
        TARGET.answers(new Answer(200, Map.of(), " {\"success\": false, \"error\": \"no such order\"}"));

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("unsuccessful");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looksForThatBehindWhatIsKeptOfTheAnswerToo(boolean whenTriedAgain) {
        handler(retrying("1s"));
        TARGET.answers(new Answer(200, Map.of(), "{\"pad\":\"" + "x".repeat(200_000) + "\",\"success\":false}"));
        if (whenTriedAgain) {
            TARGET.answersInTurn(FAILURE);
        }

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("unsuccessful");
        assertThat(answerSizes(id)).containsExactly(200_026L);
    }

    @Test
    void takesAnAnswerHoweverLongItIs() {
        handler(retrying());
        TARGET.answers(new Answer(200, Map.of(), "x".repeat(11 * 1024 * 1024)));

        UUID id = accepted("{}");

        awaitState(id, "delivered");
        assertThat(answerSizes(id)).containsOnlyNulls();
    }

    @Test
    void keepsHowTheLastAttemptWentWhereThereIsNoOther() {
        handler(retrying("1s"));
        TARGET.answers(FAILURE);
        UUID id = accepted("{}");
        Events.await(() -> attempts(id) == 1);

        events.happen(integration.disabled(handlerId));

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("handler-disabled");
        assertThat(column("last_status::text", id)).isEqualTo("503");
    }

    @Test
    void triesAgainAfterAnAnswerThatSaysSoIfTheHandlerWantsThat() {
        handler(new DeliverySettings(List.of("1s"), null, null, null, null, true, null));
        TARGET.answersInTurn(new Answer(200, Map.of(), "{\"success\":false}"));

        UUID id = accepted("{}");

        awaitState(id, "delivered");
        assertThat(attempts(id)).isEqualTo(2);
    }

    @Test
    void givesUpAtOnceWhereThereIsNothingAnyMore() {
        handler(retrying("1s"));
        TARGET.answers(new Answer(410, Map.of(), ""));

        UUID id = accepted("{}");

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("target-gone");
    }

    @Test
    void skipsWhatComesForADisabledHandler() {
        handler(retrying());
        events.happen(integration.disabled(handlerId));

        UUID id = accepted("{}");

        awaitState(id, "skipped");
        assertThat(events(id)).containsExactly("webhook.received", "delivery.skipped");
        assertThat(TARGET.wasCalled()).isFalse();
    }

    @Test
    void givesUpWhatFailedBeforeTheHandlerWasRemoved() {
        handler(retrying("1s"));
        TARGET.answers(FAILURE);
        UUID id = accepted("{}");
        TARGET.taken();

        events.happen(integration.removed(handlerId));

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("handler-removed");
    }

    @Test
    void givesUpWhatWasErased() {
        handler(retrying("1s"));
        TARGET.answers(FAILURE);
        UUID id = accepted("{}");
        TARGET.taken();

        jdbc.sql(
                        "update ingress.webhook_payload set body = null, headers = null, erased_at = now() where delivery_id = ?")
                .param(id)
                .update();

        awaitState(id, "dead-lettered");
        assertThat(reason(id)).isEqualTo("payload-gone");
    }

    @Test
    void leavesATargetAloneThatFailsAgainAndAgain() {
        handler(retrying("1d"));
        TARGET.answers(FAILURE);
        for (int i = 0; i < 5; i++) {
            accepted("{}");
            TARGET.taken();
        }
        Events.await(() -> jdbc.sql("select count(*) from ingress.delivery where handler_id = ? and attempts = 1")
                        .param(handlerId)
                        .query(Long.class)
                        .single()
                == 5);

        UUID spared = accepted("{\"spared\":true}");
        TARGET.answers(new Answer(200, Map.of(), ""));

        awaitState(spared, "delivered");
        assertThat(attempts(spared)).isOne();
        assertThat(jdbc.sql("select a.started_at - d.received_at > interval '300 milliseconds' from ingress.attempt a"
                                + " join ingress.delivery d using (delivery_id) where delivery_id = ?")
                        .param(spared)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void bringsThemInTheirOrder() {
        handler(new DeliverySettings(List.of("1s", "1s"), null, Ordering.FIFO, null, null, null, null));
        TARGET.answersInTurn(FAILURE);

        for (int i = 0; i < 5; i++) {
            accepted("{\"n\":" + i + "}");
        }

        assertThat(TARGET.taken().text()).isEqualTo("{\"n\":0}");
        for (int i = 0; i < 5; i++) {
            assertThat(TARGET.taken().text()).isEqualTo("{\"n\":" + i + "}");
        }
    }

    @Test
    void bringsThoseOfAKeyInTheirOrder() {
        handler(new DeliverySettings(List.of("2s"), null, Ordering.FIFO, "/customer/id", null, null, null));
        TARGET.answersInTurn(FAILURE);

        accepted("{\"customer\":{\"id\":1},\"n\":0}");
        assertThat(TARGET.taken().text()).contains("\"n\":0");
        UUID later = accepted("{\"customer\":{\"id\":1},\"n\":1}");
        UUID other = accepted("{\"customer\":{\"id\":\"x\"},\"n\":2}");
        UUID free = accepted("{\"n\":3}");

        awaitState(other, "delivered");
        awaitState(free, "delivered");
        assertThat(state(later)).isEqualTo("pending");
        awaitState(later, "delivered");
        TARGET.taken();
        TARGET.taken();
        assertThat(TARGET.taken().text()).contains("\"n\":0");
        assertThat(TARGET.taken().text()).contains("\"n\":1");
    }

    @Test
    void takesOverWhatADeadProcessHadInHand() {
        handler(retrying());
        UUID dead = Uuid7.next();
        UUID id = undelivered(dead);
        jdbc.sql("insert into ingress.worker values (?, now() - interval '1 second')")
                .param(dead)
                .update();

        awaitState(id, "delivered");
        assertThat(jdbc.sql("select count(*) from ingress.worker where worker_id = ?")
                        .param(dead)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesToALivingProcessWhatItHasInHand() {
        handler(retrying());
        UUID living = Uuid7.next();
        jdbc.sql("insert into ingress.worker values (?, now() + interval '1 hour')")
                .param(living)
                .update();
        UUID id = undelivered(living);
        UUID next = accepted("{}");
        awaitState(next, "delivered");

        assertThat(state(id)).isEqualTo("pending");
        jdbc.sql("update ingress.worker set alive_until = now() where worker_id = ?")
                .param(living)
                .update();
        awaitState(id, "delivered");
    }

    @Test
    void findsWhatItLostTrackOf() {
        handler(retrying());

        awaitState(undelivered(inHand.workerId()), "delivered");
    }

    @Test
    void freesWhatAProcessTookThatWasTakenForDeadAndDied() {
        handler(retrying());
        UUID id = undelivered(Uuid7.next());

        workers.sweep();

        awaitState(id, "delivered");
    }

    @Test
    void goesOnWithWhatASenderRepeatedWhileAnotherOneWaited() throws Exception {
        handler(retrying("1s"));
        TARGET.answers(FAILURE);
        var waiting = new Thread(() -> send(request("/webhook/" + name)
                .header("Prefer", "wait=20")
                .header("Idempotency-Key", "same")
                .header("X-Slow", "1")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))));
        TARGET.pauses(Duration.ofSeconds(1));
        waiting.start();
        TARGET.taken();
        UUID id = UUID.fromString(json(send(request("/webhook/" + name)
                        .header("Idempotency-Key", "same")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))))
                .get("deliveryId")
                .asString());
        TARGET.answers(new Answer(200, Map.of(), ""));
        waiting.join();

        awaitState(id, "delivered");
    }

    private static DeliverySettings retrying(String... pauses) {
        return new DeliverySettings(List.of(pauses), null, null, null, null, null, null);
    }

    /** Sends a webhook and has its sender go. */
    private UUID accepted(String body) {
        var answer = post("/webhook/" + name, body);
        assertThat(answer.statusCode()).isEqualTo(202);
        return UUID.fromString(json(answer).get("deliveryId").asString());
    }

    /** A webhook that a process stored a while ago and did not come to deliver. */
    private UUID undelivered(UUID worker) {
        events.happen(integration.disabled(handlerId));
        UUID id = accepted("{}");
        awaitState(id, "skipped");
        events.happen(integration.enabled(handlerId));
        jdbc.sql("update ingress.delivery set status = 'pending', reason = null, worker_id = ?,"
                        + " changed_at = now() - interval '1 hour' where delivery_id = ?")
                .param(worker)
                .param(id)
                .update();
        return id;
    }

    /** Of the attempts that were answered with success. */
    private List<@Nullable Long> answerSizes(UUID id) {
        return jdbc.sql("select body_size from ingress.attempt where delivery_id = ? and status = 200")
                .param(id)
                .query((row, number) -> row.getObject(1, Long.class))
                .list();
    }

    private void awaitState(UUID id, String state) {
        Events.await(() -> state(id).equals(state));
    }

    private String state(UUID id) {
        return column("status", id);
    }

    private @Nullable String reason(UUID id) {
        return column("reason", id);
    }

    private int attempts(UUID id) {
        return Integer.parseInt(column("attempts::text", id));
    }

    private String column(String name, UUID id) {
        return String.valueOf(jdbc.sql("select " + name + " from ingress.delivery where delivery_id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private List<String> events(UUID id) {
        return jdbc.sql("select payload_type from event_store.domain_event where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param("delivery:" + id)
                .query(String.class)
                .list();
    }
}
