package dev.integrationhub.platform.eventstore;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.Ordering;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.integration.HandlerSettings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** How the settings of deliveries stand in the events of a handler: a promise, as the events are. */
class DeliverySettingsFormTest {
    private static final String STORED = """
            {"delivery":{"retrySchedule":["5s","5m"],"concurrency":3,"ordering":"fifo","orderingKey":"/customer/id",\
            "filter":"$.paid","retryUnsuccessful":true,\
            "authentication":{"type":"header","secretKey":"TARGET_KEY","header":"X-Key"}}}""";

    private static final HandlerSettings SETTINGS = HandlerSettings.EMPTY.with(new DeliverySettings(
            List.of("5s", "5m"),
            3,
            Ordering.FIFO,
            "/customer/id",
            "$.paid",
            true,
            new TargetAuthentication(TargetAuthenticationType.HEADER, "TARGET_KEY", "X-Key")));

    private final EventSerializer serializer = new EventSerializer();

    @Test
    void isWrittenAsItWasFromTheFirst() {
        assertThat(new String(serializer.serialize(SETTINGS, byte[].class).getData(), UTF_8))
                .isEqualTo(STORED);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(serializer.getObjectMapper().readValue(STORED, HandlerSettings.class))
                .isEqualTo(SETTINGS);
    }
}
