package dev.integrationhub.ingress.route;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.platform.id.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;

class RouteLookupTest extends IngressTest {
    @Autowired
    private EventProcessingConfiguration processing;

    private final Integration integration = Integration.some();
    private final UUID handlerId = Uuid7.next();
    private final String name = "hook-" + handlerId;

    @BeforeEach
    void stopProjecting() {
        events.happen(integration.created("a"));
        processor().shutDown();
    }

    @AfterEach
    void project() {
        processor().start();
    }

    private StreamingEventProcessor processor() {
        return processing
                .eventProcessor("routes", StreamingEventProcessor.class)
                .orElseThrow();
    }

    private void createHandler() {
        events.append(integration.handler(handlerId, name, TARGET.url("/in"), "{}"));
    }

    @Test
    void waitsForAHandlerThatWasCreatedBeforeTheWebhookCame() {
        createHandler();

        CompletableFuture<Integer> webhook = CompletableFuture.supplyAsync(
                () -> post("/webhook/" + name, "{}").statusCode());
        processor().start();

        assertThat(webhook.join()).isEqualTo(202);
    }

    @Test
    void doesNotCallAHandlerUnknownAsLongAsItCannotKnow() {
        createHandler();

        assertThat(post("/webhook/" + name, "{}")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        });
    }

    @Test
    void doesNotWaitWhenNothingIsBehind() {
        post("/webhook/nobody", "{}");
        Instant begin = Instant.now();

        for (int i = 0; i < 10; i++) {
            assertThat(post("/webhook/nobody", "{}").statusCode()).isEqualTo(404);
        }

        // Each would wait for a second.
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void knowsNoNameThatTheHubWouldNotGive() {
        assertThat(post("/webhook/Not%20a%20name", "{}").statusCode()).isEqualTo(404);
    }
}
