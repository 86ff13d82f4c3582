package dev.integrationhub.ingress.receive;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.test.HandlerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not taken, and what just still is. */
class RefusedWebhookTest extends HandlerTest {
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
