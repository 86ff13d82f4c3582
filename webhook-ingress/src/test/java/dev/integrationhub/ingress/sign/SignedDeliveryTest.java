package dev.integrationhub.ingress.sign;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.HandlerTest;
import dev.integrationhub.ingress.test.TargetServer;
import dev.integrationhub.ingress.test.TargetServer.Request;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;
import dev.integrationhub.platform.keyring.SigningKeys;
import dev.integrationhub.platform.sign.StandardSignature;

import static org.assertj.core.api.Assertions.assertThat;

/** What a target gets of whom. */
class SignedDeliveryTest extends HandlerTest {
    private static final String BODY = "{\"a\":1}";

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Keyring keyring;

    @Test
    void hasTheHubsHeadersInThePlaceOfTheSenders() {
        secret("of the hub");
        handler(asking(List.of()));

        String delivery = accepted(
                "webhook-id", "msg_1",
                "webhook-timestamp", "1614265330",
                "webhook-signature", "v1,of the sender",
                "Idempotency-Key", "of the sender",
                "X-Api-Key", "of the sender",
                "Authorization", "Bearer of-the-sender",
                "X-Hub-Signature-256", "sha256=1");

        Request request = TARGET.taken();
        assertThat(request.headers().get("webhook-id")).containsExactly(delivery);
        assertThat(request.headers().get("Idempotency-Key")).containsExactly(delivery);
        assertThat(request.headers().get("X-Api-Key")).containsExactly("of the hub");
        assertThat(request.headers().get("X-Hub-Signature-256")).containsExactly("sha256=1");
        assertThat(request.headers()).doesNotContainKey("Authorization");
        long time = Long.parseLong(request.headers().getFirst("webhook-timestamp"));
        assertThat(time)
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
        assertThat(request.headers().get("webhook-signature"))
                .containsExactly(StandardSignature.of(keys.open(integration.id()), delivery, time, request.body()));
    }

    @Test
    void isTheSameToTheTargetAtEachAttempt() {
        secret("of the hub");
        handler(asking(List.of("1s")));
        TARGET.answersInTurn(new TargetServer.Answer(503, Map.of(), ""));

        String delivery = accepted();

        assertThat(TARGET.taken().headers().getFirst("webhook-id")).isEqualTo(delivery);
        Request second = TARGET.taken();
        assertThat(second.headers().getFirst("webhook-id")).isEqualTo(delivery);
        assertThat(second.headers().get("webhook-signature"))
                .containsExactly(StandardSignature.of(
                        keys.open(integration.id()),
                        delivery,
                        Long.parseLong(second.headers().getFirst("webhook-timestamp")),
                        second.body()));
    }

    @Test
    void isNotAttemptedWithoutTheSecretThatTheTargetAsksFor() {
        handler(asking(List.of()));

        String delivery = accepted();

        Events.await(() -> "dead-lettered target-secret-missing".equals(end(delivery)));
        assertThat(TARGET.wasCalled()).isFalse();
    }

    @Test
    void losesNoAttemptWhileItsKeyCannotBeOpened() {
        handler();
        String delivery = acceptedWithoutKeys();
        jdbc.sql("update ingress.delivery set next_attempt_at = now() where delivery_id = ?")
                .param(UUID.fromString(delivery))
                .update();

        assertThat(TARGET.taken().headers().getFirst("webhook-id")).isEqualTo(delivery);
        Events.await(() -> end(delivery).startsWith("delivered"));
        assertThat(count("delivery_id = ? and attempts = 1", delivery)).isOne();
    }

    @Test
    void tellsNoSenderWhichSecretIsMissing() {
        handler(asking(List.of()));

        HttpResponse<String> answer = send(request("/webhook/" + name)
                .header("Prefer", "wait=10")
                .POST(HttpRequest.BodyPublishers.ofString(BODY)));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("target-unreachable").doesNotContain("TARGET_KEY");
    }

    private String accepted(String... headers) {
        HttpRequest.Builder request = request("/webhook/" + name).POST(HttpRequest.BodyPublishers.ofString(BODY));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return json(send(request)).get("deliveryId").asString();
    }

    private String acceptedWithoutKeys() {
        jdbc.sql("alter table keyring.signing_key rename to signing_key_away").update();
        try {
            String delivery = accepted();
            String putOff = "delivery_id = ? and worker_id is null and next_attempt_at > received_at + interval '5 s'";
            Events.await(() -> count(putOff, delivery) == 1);
            return delivery;
        } finally {
            jdbc.sql("alter table keyring.signing_key_away rename to signing_key")
                    .update();
        }
    }

    private long count(String condition, String delivery) {
        return jdbc.sql("select count(*) from ingress.delivery where " + condition)
                .param(UUID.fromString(delivery))
                .query(Long.class)
                .single();
    }

    private String end(String delivery) {
        return jdbc.sql("select concat(status, ' ', last_error) from ingress.delivery where delivery_id = ?")
                .param(UUID.fromString(delivery))
                .query(String.class)
                .single();
    }

    private void secret(String value) {
        UUID secret = Uuid7.next();
        String sealed = keyring.seal(new SealedFor(Purpose.SECRET, integration.id(), secret, 1), ClearText.of(value));
        events.happen(integration.secret(secret, "TARGET_KEY", sealed, null));
    }

    private static DeliverySettings asking(List<String> retrySchedule) {
        return new DeliverySettings(
                retrySchedule,
                null,
                null,
                null,
                null,
                null,
                new TargetAuthentication(TargetAuthenticationType.HEADER, "TARGET_KEY", "X-Api-Key"));
    }
}
