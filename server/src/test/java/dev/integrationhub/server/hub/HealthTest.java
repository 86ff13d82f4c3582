package dev.integrationhub.server.hub;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static org.assertj.core.api.Assertions.assertThat;

/** Anybody may ask for the hub's health. */
class HealthTest {
    @Test
    void saysWhereTheProcessorsAreAndNothingOfTheMachine() {
        JsonNode components = hub().get("/actuator/health").expect(200).json().path("components");

        assertThat(components.has("diskSpace")).isFalse();
        assertThat(components.toString()).doesNotContain("path").doesNotContain("/tmp");
        JsonNode processors = components.path("projections").path("details");
        assertThat(processors.path("read-model").path("state").asString()).isEqualTo("running");
        assertThat(processors.path("read-model").has("position")).isTrue();
    }
}
