package dev.integrationhub.ingress.receive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.DeduplicationKey;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.ingress.test.TargetServer;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Handlers whose senders are answered as soon as the webhook is stored. */
class AcceptedWebhookTest extends IngressTest {
    private final Integration integration = Integration.some();
    private final UUID handlerId = Uuid7.next();
    private final String name = "hook-" + handlerId;

    @BeforeEach
    void create() {
        events.append(integration.created("bot " + handlerId));
    }

    private void handler(WebhookSettings webhook) {
        HandlerSettings settings = Integration.settings(null, TARGET.url("/in")).with(webhook);
        events.happen(integration.handler(handlerId, name, settings, "{}"));
    }

    private void handler() {
        handler(WebhookSettings.USUAL);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ExactJson.MAPPER.readTree(answer.body());
    }

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
    void refusesAMethodThatTheHandlerDoesNotTake() {
        handler(new WebhookSettings(List.of("POST", "PUT"), null, null, null, null, null));

        HttpResponse<String> answer = send(request("/webhook/" + name).GET());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST, PUT");
        assertThat(send(request("/webhook/" + name).PUT(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusesABodyOverTheLimitOfTheHandler() {
        handler(new WebhookSettings(null, null, null, null, new WebhookLimits(100_000, null), null));

        assertThat(sendBytes(100_000)).containsExactly(202, 202);
        assertThat(sendBytes(100_001)).containsExactly(413, 413);
    }

    @Test
    void takesMoreThanUsualWhereTheHandlerSaysSo() {
        handler(new WebhookSettings(null, null, null, null, new WebhookLimits(5_000_000, null), null));

        assertThat(sendBytes(4_999_999)).containsExactly(202, 202);
    }

    /** With its length announced, and in chunks. */
    private List<Integer> sendBytes(int length) {
        byte[] body = new byte[length];
        return List.of(
                        BodyPublishers.ofByteArray(body),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .stream()
                .map(publisher ->
                        send(request("/webhook/" + name).POST(publisher)).statusCode())
                .toList();
    }

    @Test
    void refusesMoreRequestsThanTheHandlerTakesInASecond() {
        handler(new WebhookSettings(null, null, null, null, new WebhookLimits(null, 1), null));
        post("/webhook/" + name, "{}");

        HttpResponse<String> refused = post("/webhook/" + name, "{}");
        for (int i = 0; i < 50 && refused.statusCode() != 429; i++) {
            refused = post("/webhook/" + name, "{}");
        }

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void refusesWhatItCannotVerifyWithoutSayingWhy() {
        handler(new WebhookSettings(
                null, Verification.of(VerificationScheme.GITHUB, "MISSING"), null, null, null, null));

        HttpResponse<String> without = post("/webhook/" + name, "{}");
        HttpResponse<String> wrong = send(request("/webhook/" + name)
                .header("X-Hub-Signature-256", "sha256=00")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(json(without).get("code").asString()).isEqualTo("webhook-not-verified");
        assertThat(json(wrong).get("detail")).isEqualTo(json(without).get("detail"));
        assertThat(TARGET.wasCalled()).isFalse();
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

    private String status(String id) {
        HttpResponse<String> answer =
                send(request("/webhook/" + name + "/deliveries/" + id).GET());
        return answer.statusCode() == 200 ? json(answer).get("status").asString() : "not found";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhook/nobody", "/webhook/No-Such%20Name", "/webhook/%D0%AF"})
    void saysThatThereIsNoSuchHandler(String path) {
        assertThat(post(path, "{}")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("\"handler-not-found\"");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        });
    }

    @Test
    void hasNothingBelowAHandler() {
        handler();

        for (String path : List.of("/webhook/" + name + "/more", "/webhook/" + name + "/", "/webhook/", "/webhook")) {
            HttpResponse<String> answer = post(path, "{}");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("\"path-not-found\"");
        }
        assertThat(TARGET.wasCalled()).isFalse();
    }

    @Test
    void refusesABodyOver2Megabytes() {
        handler();
        byte[] body = new byte[2 * 1024 * 1024 + 1];

        List.of(BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .forEach(publisher -> {
                    HttpResponse<String> answer =
                            send(request("/webhook/" + name).POST(publisher));
                    assertThat(answer.statusCode()).isEqualTo(413);
                    assertThat(answer.body()).contains("\"body-too-large\"");
                });
        assertThat(TARGET.wasCalled()).isFalse();
    }

    @Test
    void takesABodyOf2MegabytesInChunks() {
        handler();
        byte[] body = new byte[2 * 1024 * 1024];

        HttpRequest.BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        assertThat(send(request("/webhook/" + name).POST(chunks)).statusCode()).isEqualTo(202);
        assertThat(TARGET.taken().body()).isEqualTo(body);
    }

    @Test
    void forgetsADeletedIntegrationUntilItComesBack() {
        handler();

        events.happen(integration.deleted());
        assertThat(post("/webhook/" + name, "{}").statusCode()).isEqualTo(404);

        events.happen(integration.restored());
        assertThat(post("/webhook/" + name, "{}").statusCode()).isEqualTo(202);

        events.happen(integration.deleted(), integration.purged());
        assertThat(post("/webhook/" + name, "{}").statusCode()).isEqualTo(404);
    }
}
