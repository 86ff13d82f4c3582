package dev.integrationhub.ingress.route;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.platform.id.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormerNameTest extends IngressTest {
    @Autowired
    private RouteMemory memory;

    @Autowired
    private StoredEvents stored;

    private final Integration integration = Integration.some();
    private final UUID handlerId = Uuid7.next();
    private final String name = "hook-" + handlerId;
    private Instant renamedAt = Instant.EPOCH;

    @BeforeEach
    void rename() {
        events.happen(
                integration.created("a"),
                integration.handler(handlerId, name, TARGET.url("/in"), "{}"),
                integration.changed(handlerId, name + "-2", Integration.settings(null, TARGET.url("/in")), "{}"));
        Events.await(() -> memory.find(name + "-2").isPresent());
        renamedAt = memory.find(name + "-2").orElseThrow().since();
    }

    private RouteLookup lookup(Duration afterwards) {
        return new RouteLookup(memory, stored, Clock.fixed(renamedAt.plus(afterwards), ZoneOffset.UTC));
    }

    @Test
    void leadsToTheHandlerForThirtyDays() {
        assertThat(lookup(Duration.ZERO).find(name).handlerName()).isEqualTo(name + "-2");
        assertThat(lookup(HandlerAlias.LIFETIME.minusMillis(1)).find(name).handlerId())
                .isEqualTo(handlerId);
    }

    @Test
    void tellsThenThatTheHandlerWasRenamed() {
        assertProblem(HandlerAlias.LIFETIME, ProblemCode.HANDLER_RENAMED);
        // The events of the tests are years old.
        assertThat(post("/webhook/" + name, "{}").statusCode()).isEqualTo(410);
    }

    @Test
    void isForWhoeverTakesItAfterwards() {
        Integration other = Integration.some();
        UUID next = Uuid7.next();
        events.happen(other.created("b"), other.handler(next, name, TARGET.url("/in"), "{}"));

        assertThat(lookup(HandlerAlias.LIFETIME).find(name).handlerId()).isEqualTo(next);
    }

    @Test
    void endsWithItsHandler() {
        events.happen(integration.removed(handlerId));
        Events.await(() -> memory.find(name).isEmpty());

        assertProblem(Duration.ZERO, ProblemCode.HANDLER_NOT_FOUND);
    }

    private void assertProblem(Duration afterwards, ProblemCode code) {
        assertThatThrownBy(() -> lookup(afterwards).find(name))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}
