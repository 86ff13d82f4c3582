package dev.integrationhub.ingress.receive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.DeduplicationKey;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.HandlerTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.ingress.test.TargetServer;
import dev.integrationhub.platform.id.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;

/** Handlers whose senders are answered as soon as the webhook is stored. */
class AcceptedWebhookTest extends HandlerTest {
    @Test
    void answersTheIdOfTheDeliveryAndBringsItToTheTarget() {
        handler();

        HttpResponse<String> answer = post("/webhook/" + name, "{\"a\":1}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).get("status").asString()).isEqualTo("accepted");
        assertThat(json(answer).has("duplicate")).isFalse();
        assertThat(answer.headers().firstValue("Hub-Delivery-Id"))
                .contains(json(answer).get("deliveryId").asString());
        assertThat(TARGET.taken().text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void doesNotWaitForATargetThatHangs() {
        HandlerSettings settings = Integration.settings(null, TARGET.url("/hangs"));
        events.happen(integration.handler(handlerId, name, settings, "{\"timeout\":1000}"));

        assertThat(post("/webhook/" + name, "{}").statusCode()).isEqualTo(202);
    }

    @Test
    void waitsForTheTargetIfTheSenderPrefersIt() {
        handler();
        TARGET.answers(new TargetServer.Answer(201, Map.of(), "made"));

        HttpResponse<String> answer =
                send(request("/webhook/" + name).header("Prefer", "wait=20").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("made");
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=20");
    }

    @Test
    void tellsASenderThatPrefersNotToWaitThatItWasHeard() {
        handler();

        HttpResponse<String> answer = send(
                request("/webhook/" + name).header("Prefer", "respond-async").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("respond-async");
    }

    @Test
    void isAcceptedIfTheTargetTakesLongerThanTheSenderWaits() {
        HandlerSettings settings = Integration.settings(null, TARGET.url("/hangs"));
        events.happen(integration.handler(handlerId, name, settings, "{\"timeout\":5000}"));

        HttpResponse<String> answer =
                send(request("/webhook/" + name).header("Prefer", "wait=1").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).get("status").asString()).isEqualTo("accepted");
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=1");
    }

    @Test
    void tellsARepeatTheFirstDeliveryAndDoesNotBringItAgain() {
        handler();
        HttpResponse<String> first = repeat("id-1");

        HttpResponse<String> second = repeat("id-1");
        HttpResponse<String> third = repeat("id-2");

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(json(second).get("duplicate").asBoolean()).isTrue();
        assertThat(json(second).get("deliveryId")).isEqualTo(json(first).get("deliveryId"));
        assertThat(json(third).has("duplicate")).isFalse();
        assertThat(TARGET.taken().text()).isEqualTo("id-1");
        assertThat(TARGET.taken().text()).isEqualTo("id-2");
    }

    private HttpResponse<String> repeat(String id) {
        return send(request("/webhook/" + name).header("Idempotency-Key", id).POST(BodyPublishers.ofString(id)));
    }

    @Test
    void takesARepeatAsNewWhenItsSenderWasToldThatTheFirstFailed() {
        handler();
        TARGET.answers(new TargetServer.Answer(500, Map.of(), "not now"));
        HttpRequest.Builder request = request("/webhook/" + name)
                .header("Idempotency-Key", "id-3")
                .header("Prefer", "wait=20")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(send(request).statusCode()).isEqualTo(500);

        Events.await(() -> status("id-3").equals("failed"));
        TARGET.answers(TargetServer.OK);

        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsTheIdOfADeliveryThatCouldNotReachItsTarget() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        events.happen(integration.handler(handlerId, name, "http://127.0.0.1:" + port + "/", "{}"));

        HttpResponse<String> answer =
                send(request("/webhook/" + name).header("Prefer", "wait=20").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=20");
        String id = answer.headers().firstValue("Hub-Delivery-Id").orElseThrow();
        Events.await(() -> status(id).equals("failed"));
    }

    @Test
    void takesTheIdFromTheBodyWhereTheHandlerSaysSo() {
        handler(new WebhookSettings(
                null, null, null, null, null, new Deduplication(DeduplicationKey.POINTER, null, "/event/id")));

        post("/webhook/" + name, "{\"event\":{\"id\":7}}");

        assertThat(json(post("/webhook/" + name, "{\"n\":1,\"event\":{\"id\":7}}"))
                        .get("duplicate")
                        .asBoolean())
                .isTrue();
        assertThat(json(post("/webhook/" + name, "{\"event\":{\"id\":8}}")).has("duplicate"))
                .isFalse();
    }

    @Test
    void answersAsTheHandlerSays() {
        handler(new WebhookSettings(
                null,
                null,
                null,
                new FixedResponse(200, Map.of("Content-Type", "application/xml", "X-Ours", "1"), "<ok>да</ok>"),
                null,
                null));

        HttpResponse<String> answer = post("/webhook/" + name, "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<ok>да</ok>");
        assertThat(answer.headers().firstValue("X-Ours")).contains("1");
        assertThat(answer.headers().firstValue("Hub-Delivery-Id")).isPresent();
    }

    @Test
    void tellsItsSenderWhatBecameOfIt() {
        handler();
        String id = json(repeat("id/4")).get("deliveryId").asString();
        TARGET.taken();

        Events.await(() -> status(id).equals("delivered"));
        assertThat(status("id%2F4")).isIn("delivered", "not found");
        assertThat(status(Uuid7.next().toString())).isEqualTo("not found");
    }
}
