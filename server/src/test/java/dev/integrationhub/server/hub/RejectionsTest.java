package dev.integrationhub.server.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.rejection.Rejections;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.verify.Refusal;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static org.assertj.core.api.Assertions.assertThat;

class RejectionsTest {
    private final String integration = integration();
    private final String path = "/integrations/" + integration + "/rejections";

    @Test
    void showsWhatWasRefusedTheNewestFirstPageByPage() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            note("orders", i % 2 == 0 ? Refusal.SIGNATURE_MISMATCH : Refusal.SIGNATURE_MISSING, i);
        }
        await(5);

        List<Integer> sizes = new ArrayList<>();
        String next = path + "?limit=2&handler=orders";
        while (next != null) {
            Answer page = hub().get(next).expect(200);
            page.json().forEach(entry -> sizes.add(entry.path("bodySize").asInt()));
            next = page.header("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(sizes).containsExactly(4, 3, 2, 1, 0);
        JsonNode newest = hub().get(path).expect(200).json().get(0);
        assertThat(newest.path("reason").asString()).isEqualTo("signature-mismatch");
        assertThat(newest.path("handlerName").asString()).isEqualTo("orders");
        assertThat(newest.path("headers").toString())
                .isEqualTo("[{\"name\":\"X-Signature\",\"value\":\"ab\"},{\"name\":\"Authorization\",\"value\":null}]");
        assertThat(newest.toString()).doesNotContain("hidden");
        assertThat(hub().get(path + "?reason=signature-missing").expect(200).json())
                .hasSize(2);
        assertThat(hub().get(path + "?handler=others").expect(200).json()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        Stream.of("limit=0", "limit=201", "limit=x", "cursor=x", "reason=none")
                .forEach(query -> hub().get(path + "?" + query).expectProblem(400, "invalid-parameter"));
        hub().get("/integrations/" + UUID.randomUUID() + "/rejections").expectProblem(404, "integration-not-found");
        hub().get("/integrations/nonsense/rejections").expectProblem(404, "integration-not-found");
    }

    private void await(int count) throws InterruptedException {
        for (int i = 0; i < 200 && hub().get(path).json().size() < count; i++) {
            Thread.sleep(50);
        }
    }

    private void note(String handler, Refusal why, int size) {
        Route route = new Route(
                new UUID(1, 1),
                UUID.fromString(integration),
                "shop",
                handler,
                "POST",
                null,
                "{}",
                WebhookSettings.USUAL,
                false,
                DeliverySettings.USUAL,
                true);
        Headers headers = new Headers(List.of(new Header("X-Signature", "ab"), new Header("Authorization", "hidden")));
        hub().bean(Rejections.class)
                .note(
                        route,
                        new InboundRequest("POST", "/webhook/" + handler, null, headers, "192.0.2.1", new byte[size]),
                        why);
    }
}
