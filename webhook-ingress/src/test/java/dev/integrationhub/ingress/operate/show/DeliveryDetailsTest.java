package dev.integrationhub.ingress.operate.show;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.event.DeliveryAttemptFailed;
import dev.integrationhub.api.delivery.event.DeliveryCancelled;
import dev.integrationhub.api.delivery.event.DeliverySucceeded;
import dev.integrationhub.api.delivery.resource.DeliveryDetailsResource;
import dev.integrationhub.api.delivery.resource.DeliveryEventResource;
import dev.integrationhub.ingress.operate.DeliveryFixture;
import dev.integrationhub.ingress.operate.DeliveryFixture.Handler;
import dev.integrationhub.ingress.store.DeliveryState;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DeliveryDetailsTest {
    private static final DeliveryFixture HUB = new DeliveryFixture();
    private static final Instant LATER = Instant.parse("2026-11-22T12:00:05Z");

    private final DeliveryDetails details =
            new DeliveryDetails(HUB.rows, new Timeline(HUB.jdbc), new PayloadView(HUB.jdbc), new AttemptRows(HUB.jdbc));

    private static void attempt(UUID delivery, int number, String answer, long size) {
        HUB.jdbc
                .sql(
                        "insert into ingress.attempt (delivery_id, attempt_id, number, started_at, duration_ms, url, status, headers,"
                                + " body, body_size) values (?, gen_random_uuid(), ?, now(), 12, 'https://target.example/', 500, ?, ?, ?)")
                .params(
                        delivery,
                        number,
                        "[[\"Content-Type\",\"application/json\"]]".getBytes(UTF_8),
                        answer.getBytes(UTF_8),
                        size)
                .update();
    }

    @Test
    void showsWhatCameAndWhatWasAttempted() {
        UUID id = HUB.webhook(Handler.some(), "hello", "q=1", "evt_1");
        HUB.happens(new DeliveryAttemptFailed(id, 1, 500, 12, null, "00", LATER));
        attempt(id, 1, "{\"error\":1}", 11);
        attempt(id, 2, "{\"err", 100_000);

        DeliveryDetailsResource shown = details.of(id);

        assertThat(shown.status()).isEqualTo("pending");
        assertThat(shown.payload().state()).isEqualTo("kept");
        assertThat(shown.payload().query()).isEqualTo("q=1");
        assertThat(shown.payload().size()).isEqualTo(5);
        assertThat(shown.payload().sha256()).hasSize(64);
        assertThat(shown.payload().body())
                .satisfies(body -> assertThat(body.value()).hasToString("\"hello\""));
        assertThat(shown.payload().headers()).singleElement().satisfies(header -> assertThat(header.value())
                .isEqualTo("a"));
        assertThat(shown.attempts()).hasSize(2).first().satisfies(attempt -> {
            assertThat(attempt.status()).isEqualTo(500);
            assertThat(attempt.body())
                    .satisfies(body -> assertThat(body.value()).hasToString("{\"error\":1}"));
            assertThat(attempt.truncated()).isFalse();
        });
        assertThat(shown.attempts().get(1).truncated()).isTrue();
        assertThat(shown.timeline())
                .extracting(DeliveryEventResource::type)
                .containsExactly("webhook.received", "delivery.attempt-failed");
    }

    @Test
    void showsAReplayWithThePayloadOfItsOriginal() {
        UUID id = HUB.webhook(Handler.some(), "hello");
        UUID replay = HUB.replay(HUB.replay(id));

        DeliveryDetailsResource shown = details.of(replay);

        assertThat(shown.replayOf()).isEqualTo(id);
        assertThat(shown.payload().size()).isEqualTo(5);
        assertThat(shown.payload().body()).isNotNull();
        assertThat(shown.timeline()).extracting(DeliveryEventResource::type).containsExactly("delivery.replayed");
    }

    @Test
    void showsTheBeginningOfALargeBody() {
        UUID id = HUB.webhook(Handler.some(), "é".repeat(1_000_000));

        DeliveryDetailsResource shown = details.of(id);

        assertThat(shown.payload().truncated()).isTrue();
        assertThat(shown.payload().size()).isEqualTo(2_000_000);
        assertThat(shown.payload().body())
                .satisfies(body -> assertThat(body.value().asString()).isEqualTo("é".repeat(1 << 19)));
    }

    @Test
    void saysWhereAPayloadHasGone() {
        UUID erased = HUB.webhook(Handler.some(), "hello");
        UUID gone = HUB.webhook(Handler.some(), "hello");
        HUB.erasePayload(erased);
        HUB.losePayload(gone);

        assertThat(details.of(erased).payload()).satisfies(payload -> {
            assertThat(payload.state()).isEqualTo("erased");
            assertThat(payload.erasedAt()).isNotNull();
            assertThat(payload.body()).isNull();
            assertThat(payload.headers()).isEmpty();
            assertThat(payload.size()).isEqualTo(5);
        });
        assertThat(details.of(gone).payload()).satisfies(payload -> {
            assertThat(payload.state()).isEqualTo("gone");
            assertThat(payload.size()).isEqualTo(5);
        });
    }

    @Test
    void tellsFromItsEventsWhatBecameOfADeliveryWhoseTimeIsOver() {
        Handler handler = Handler.some();
        UUID id = HUB.webhook(handler, "hello");
        HUB.happens(new DeliveryAttemptFailed(id, 1, null, 12, "target-timed-out", null, LATER));
        HUB.happens(new DeliveryCancelled(id, "by-operator"));
        HUB.happens(new DeliveryAttemptFailed(id, 2, 500, 12, null, null, LATER));
        HUB.jdbc
                .sql("delete from ingress.delivery where delivery_id = ?")
                .param(id)
                .update();

        DeliveryDetailsResource shown = details.of(id);

        assertThat(shown.handlerId()).isEqualTo(handler.id());
        assertThat(shown.handlerName()).isNull();
        assertThat(shown.status()).isEqualTo(DeliveryState.CANCELLED.value());
        assertThat(shown.reason()).isEqualTo("by-operator");
        assertThat(shown.attemptCount()).isEqualTo(1);
        assertThat(shown.lastError()).isEqualTo("target-timed-out");
        assertThat(shown.lastDurationMs()).isEqualTo(12);
        assertThat(shown.nextAttemptAt()).isNull();

        HUB.happens(new DeliverySucceeded(id, 3, 200, 12, "00"));
        assertThat(details.of(id).status()).isEqualTo(DeliveryState.DELIVERED.value());
    }
}
