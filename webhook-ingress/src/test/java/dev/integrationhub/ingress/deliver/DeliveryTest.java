package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.TargetServer.Answer;
import dev.integrationhub.ingress.test.TargetServer.Request;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a webhook whose sender was answered. */
class DeliveryTest extends DeliveryStateTest {
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
}
