package dev.integrationhub.query.audit;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.DeduplicationKey;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class WebhookChangesTest {
    private final Events events;
    private final Api api;
    private final UUID integration = Uuid7.next();
    private final UUID part = Uuid7.next();

    @Autowired
    WebhookChangesTest(Events events, Api api) {
        this.events = events;
        this.api = api;
    }

    @Test
    void showsHowTheReceivingOfWebhooksChanged() {
        WebhookSettings before = new WebhookSettings(
                List.of("POST"),
                Verification.of(VerificationScheme.GITHUB, "KEY"),
                null,
                null,
                new WebhookLimits(1024, null),
                null);
        WebhookSettings after = new WebhookSettings(
                List.of("POST", "PUT"),
                Verification.of(VerificationScheme.SHOPIFY, "KEY"),
                ResponseMode.SYNC,
                new FixedResponse(200, null, "ok"),
                null,
                new Deduplication(DeduplicationKey.HEADER, "X-Id", null));
        events.happen(
                new IntegrationCreated(integration, "a", null),
                new HandlerAdded(integration, part, "h", noArgs(), settings(before), HandlerSource.MANUAL, null, null),
                new HandlerChanged(
                        integration,
                        part,
                        "h",
                        noArgs(),
                        settings(after),
                        HandlerSource.MANUAL,
                        null,
                        null,
                        List.of()));

        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "/webhookMethods: [\"POST\"] -> [\"POST\",\"PUT\"]",
                        "/verification/scheme: \"github\" -> \"shopify\"",
                        "/limits/bodyBytes: 1024 -> null",
                        "/responseMode: null -> \"sync\"",
                        "/response/status: null -> 200",
                        "/response/body: null -> \"ok\"",
                        "/deduplication/by: null -> \"header\"",
                        "/deduplication/header: null -> \"X-Id\"");
    }

    private static ObjectNode noArgs() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static HandlerSettings settings(WebhookSettings webhook) {
        return HandlerSettings.EMPTY.with(webhook);
    }

    private List<String> changes() {
        return api.get("/integrations/" + integration + "/audit-logs")
                .json()
                .get(0)
                .get("changes")
                .valueStream()
                .map(change ->
                        change.get("path").asString() + ": " + change.get("before") + " -> " + change.get("after"))
                .toList();
    }
}
