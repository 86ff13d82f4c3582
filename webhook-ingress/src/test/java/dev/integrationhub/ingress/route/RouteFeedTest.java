package dev.integrationhub.ingress.route;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.ingress.test.Messages;
import dev.integrationhub.platform.id.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A process that starts while the routes are made from events that were stored before. */
class RouteFeedTest {
    private final RouteStore store = RouteStore.create();
    private final RouteMemory memory = new RouteMemory();
    private final RouteFeed feed = new RouteFeed(store.database(), memory, Clock.systemUTC());
    private final StoredEvents stored = new StoredEvents(JdbcClient.create(store.jdbc()), memory);
    private final RouteLookup lookup = new RouteLookup(memory, stored, Clock.systemUTC());
    private final Integration integration = Integration.some();
    private final UUID handlerId = Uuid7.next();
    private final Messages messages = new Messages();

    @BeforeEach
    void begin() {
        var created = messages.of(integration.created("a"));
        var added = messages.of(integration.handler(handlerId, "hook", (String) null, "{}"));
        var removed = messages.of(integration.removed(handlerId));
        store.engine().appendEvents(created, added, removed);
        store.project(created);
        store.project(added);
        setPosition(2);
        feed.start();
    }

    @AfterEach
    void stop() {
        feed.stop();
        stored.destroy();
    }

    private void setPosition(long index) {
        store.jdbc().update("""
                insert into event_store.processor_token (processor_name, segment, token)
                values (?, 0, convert_to(?, 'UTF8'))
                on conflict (processor_name, segment) do update set token = excluded.token""", RouteProcessor.GROUP, "{\"index\":" + index + ",\"gaps\":[]}");
    }

    @Test
    void doesNotUseAHandlerAsItOnceWas() {
        assertThat(memory.find("hook")).isPresent();
        assertProblem(ProblemCode.UNAVAILABLE);
        assertThat(new RoutesHealth(memory).health().getStatus().getCode()).isEqualTo("OUT_OF_SERVICE");

        store.transactions().executeWithoutResult(status -> {
            store.projector().project(messages.of(integration.removed(handlerId), 2));
            setPosition(3);
        });
        Events.await(memory::isComplete);

        assertProblem(ProblemCode.HANDLER_NOT_FOUND);
        assertThat(new RoutesHealth(memory).health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void goesByWhatThereIsWhenItDoesNotMoveAnyMore() {
        RouteMemory standing = new RouteMemory();
        Instant[] now = {Instant.now()};
        RouteReading reading =
                new RouteReading(store.jdbc(), standing, ((InstantSource) () -> now[0]).withZone(ZoneOffset.UTC));
        TransactionOperations transaction = store.transactions();

        transaction.executeWithoutResult(status -> reading.next());
        now[0] = now[0].plus(Duration.ofSeconds(14));
        transaction.executeWithoutResult(status -> reading.next());
        assertThat(standing.isComplete()).isFalse();

        now[0] = now[0].plus(Duration.ofSeconds(1));
        transaction.executeWithoutResult(status -> reading.next());
        assertThat(standing.isComplete()).isTrue();
    }

    private void assertProblem(ProblemCode code) {
        assertThatThrownBy(() -> lookup.find("hook"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}
