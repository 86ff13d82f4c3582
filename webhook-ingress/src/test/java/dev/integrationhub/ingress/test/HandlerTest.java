package dev.integrationhub.ingress.test;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;

/** Each test has a handler of its own, which it describes. */
public abstract class HandlerTest extends IngressTest {
    protected final Integration integration = Integration.some();
    protected final UUID handlerId = Uuid7.next();
    protected final String name = "hook-" + handlerId;

    @BeforeEach
    void create() {
        events.append(integration.created("bot " + handlerId));
    }

    protected final void handler(WebhookSettings webhook) {
        HandlerSettings settings = Integration.settings(null, TARGET.url("/in")).with(webhook);
        events.happen(integration.handler(handlerId, name, settings, "{}"));
    }

    /** One that delivers in this way. */
    protected final void handler(DeliverySettings delivery) {
        HandlerSettings settings =
                Integration.settings(null, TARGET.url("/in/" + name)).with(delivery);
        events.happen(integration.handler(handlerId, name, settings, "{}"));
    }

    protected final void handler() {
        handler(WebhookSettings.USUAL);
    }

    /** What the sender is told of a delivery. */
    protected final String status(String id) {
        HttpResponse<String> answer =
                send(request("/webhook/" + name + "/deliveries/" + id).GET());
        return answer.statusCode() == 200 ? json(answer).get("status").asString() : "not found";
    }

    protected static JsonNode json(HttpResponse<String> answer) {
        return ExactJson.MAPPER.readTree(answer.body());
    }
}
