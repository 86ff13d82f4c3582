package dev.integrationhub.query.handler;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.Ordering;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class ReadHandlerDeliveryTest {
    private static final DeliverySettings DELIVERY = new DeliverySettings(
            List.of("5s"),
            null,
            Ordering.FIFO,
            null,
            "$.paid",
            true,
            new TargetAuthentication(TargetAuthenticationType.BASIC, "TARGET_KEY", null));

    private final Events events;
    private final Api api;
    private final UUID integration = Uuid7.next();
    private final UUID handler = Uuid7.next();
    private final UUID secret = Uuid7.next();

    @Autowired
    ReadHandlerDeliveryTest(Events events, Api api) {
        this.events = events;
        this.api = api;
    }

    @Test
    void showsTheSettingsAsTheyWereSet() {
        created(DELIVERY);

        assertThat(shown().get("delivery").toString())
                .isEqualTo(
                        "{\"retrySchedule\":[\"5s\"],\"ordering\":\"fifo\",\"filter\":\"$.paid\","
                                + "\"retryUnsuccessful\":true,\"authentication\":{\"type\":\"basic\",\"secretKey\":\"TARGET_KEY\"}}");

        events.happen(changed(null));
        assertThat(shown().has("delivery")).isFalse();
    }

    @Test
    void warnsUntilTheSecretOfTheTargetIsThere() {
        created(DELIVERY);
        assertThat(texts(shown().get("warnings"))).containsExactly("unverified", "secret-missing");

        events.happen(
                new SecretAdded(integration, secret, "TARGET_KEY", "ihs1.a.b", 1, null, Instant.EPOCH, null, "fp"));
        assertThat(texts(shown().get("warnings"))).containsExactly("unverified", "secret-expired");
        assertThat(usedBy()).containsExactly("orders");

        events.happen(changed(null));
        assertThat(usedBy()).isEmpty();
        assertThat(texts(shown().get("warnings"))).containsExactly("unverified");
    }

    @Test
    void saysWhyAndSinceWhenAHandlerIsDisabled() {
        created(null);
        assertThat(shown().get("enabled").asBoolean()).isTrue();
        assertThat(shown().has("disabledReason")).isFalse();

        events.happen(new HandlerDisabled(integration, handler, "target-gone"), changed(DELIVERY));
        assertThat(shown().get("enabled").asBoolean()).isFalse();
        assertThat(shown().get("disabledReason").asString()).isEqualTo("target-gone");
        assertThat(Instant.parse(shown().get("disabledAt").asString()))
                .isBetween(Instant.now().minusSeconds(600), Instant.now());

        events.happen(new HandlerEnabled(integration, handler));
        assertThat(shown().get("enabled").asBoolean()).isTrue();
        assertThat(shown().has("disabledReason")).isFalse();
        assertThat(shown().has("disabledAt")).isFalse();
        assertThat(api.get(path()).header("ETag")).isEqualTo("\"4\"");
    }

    private void created(@Nullable DeliverySettings delivery) {
        events.happen(
                new IntegrationCreated(integration, "shop", null),
                new HandlerAdded(
                        integration,
                        handler,
                        "orders",
                        JsonNodeFactory.instance.objectNode(),
                        HandlerSettings.EMPTY.with(delivery),
                        HandlerSource.MANUAL,
                        null,
                        null));
    }

    private HandlerChanged changed(@Nullable DeliverySettings delivery) {
        return new HandlerChanged(
                integration,
                handler,
                "orders",
                JsonNodeFactory.instance.objectNode(),
                HandlerSettings.EMPTY.with(delivery),
                HandlerSource.MANUAL,
                null,
                null,
                List.of("delivery"));
    }

    private JsonNode shown() {
        return api.get(path()).json();
    }

    private List<String> usedBy() {
        return texts(api.get("/integrations/" + integration + "/secrets/" + secret)
                .json()
                .get("usedBy"));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private String path() {
        return "/integrations/" + integration + "/handlers/" + handler;
    }
}
