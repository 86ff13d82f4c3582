package dev.integrationhub.query.audit;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class DeliveryChangesTest {
    private final Events events;
    private final Api api;
    private final UUID integration = Uuid7.next();
    private final UUID handler = Uuid7.next();

    @Autowired
    DeliveryChangesTest(Events events, Api api) {
        this.events = events;
        this.api = api;
    }

    @Test
    void showsHowTheDeliveringOfWebhooksChanged() {
        DeliverySettings before = new DeliverySettings(
                List.of("5s"),
                3,
                null,
                null,
                null,
                null,
                new TargetAuthentication(TargetAuthenticationType.BEARER, "OLD", null));
        DeliverySettings after = new DeliverySettings(
                List.of("5s", "5m"),
                null,
                null,
                null,
                "$.paid",
                null,
                new TargetAuthentication(TargetAuthenticationType.BEARER, "NEW", null));
        events.happen(new IntegrationCreated(integration, "a", null), added(before), changed(after), changed(null));

        List<JsonNode> entries = entries();

        assertThat(changes(entries.get(1)))
                .containsExactlyInAnyOrder(
                        "/delivery/retrySchedule: [\"5s\"] -> [\"5s\",\"5m\"]",
                        "/delivery/concurrency: 3 -> null",
                        "/delivery/filter: null -> \"$.paid\"",
                        "/delivery/authentication/secretKey: \"OLD\" -> \"NEW\"");
        assertThat(changes(entries.get(0)))
                .contains("/delivery/filter: \"$.paid\" -> null", "/delivery/authentication/type: \"bearer\" -> null");
    }

    @Test
    void showsWhenAndWhyAHandlerWasDisabled() {
        events.happen(
                new IntegrationCreated(integration, "a", null),
                added(null),
                new HandlerDisabled(integration, handler, "target-gone"),
                changed(null),
                new HandlerEnabled(integration, handler));

        List<JsonNode> entries = entries();

        assertThat(entries.get(2).get("action").asString()).isEqualTo("handler.disabled");
        assertThat(entries.get(2).get("reason").asString()).isEqualTo("target-gone");
        assertThat(entries.get(2).get("targets").get(0).get("name").asString()).isEqualTo("h");
        assertThat(changes(entries.get(2)))
                .containsExactly("/enabled: true -> false", "/disabledReason: null -> \"target-gone\"");
        assertThat(changes(entries.get(1))).isEmpty();
        assertThat(entries.get(0).get("action").asString()).isEqualTo("handler.enabled");
        assertThat(changes(entries.get(0)))
                .containsExactly("/enabled: false -> true", "/disabledReason: \"target-gone\" -> null");
    }

    private HandlerAdded added(@Nullable DeliverySettings delivery) {
        return new HandlerAdded(
                integration,
                handler,
                "h",
                JsonNodeFactory.instance.objectNode(),
                HandlerSettings.EMPTY.with(delivery),
                HandlerSource.MANUAL,
                null,
                null);
    }

    private HandlerChanged changed(@Nullable DeliverySettings delivery) {
        return new HandlerChanged(
                integration,
                handler,
                "h",
                JsonNodeFactory.instance.objectNode(),
                HandlerSettings.EMPTY.with(delivery),
                HandlerSource.MANUAL,
                null,
                null,
                List.of());
    }

    /** The newest first. */
    private List<JsonNode> entries() {
        return api.get("/integrations/" + integration + "/audit-logs")
                .json()
                .valueStream()
                .toList();
    }

    private static List<String> changes(JsonNode entry) {
        return entry.get("changes")
                .valueStream()
                .map(change ->
                        change.get("path").asString() + ": " + change.get("before") + " -> " + change.get("after"))
                .toList();
    }
}
