package dev.integrationhub.ingress.route;

import java.time.Instant;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.ingress.test.Messages;
import dev.integrationhub.platform.id.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RouteProjectionTest {
    private static RouteStore store;

    private final Messages messages = new Messages();
    private final Integration integration = Integration.some();
    private final UUID handlerId = Uuid7.next();
    private final String name = "hook-" + handlerId;

    @BeforeAll
    static void createStore() {
        store = RouteStore.create();
    }

    private void happen(IntegrationEvent... events) {
        for (IntegrationEvent event : events) {
            store.projector().project(messages.of(event));
        }
    }

    @Test
    void keepsWhatAWebhookNeeds() {
        happen(
                integration.created("бот"),
                integration.handler(
                        handlerId,
                        name,
                        Integration.settings("PATCH", "https://example.com/{id}"),
                        "{\"b\":1.10,\"a\":12345678901234567890,\"c\":1e400}"));

        assertThat(store.routes().find(name))
                .contains(new Route(
                        handlerId,
                        integration.id(),
                        "бот",
                        name,
                        "PATCH",
                        "https://example.com/{id}",
                        "{\"b\":1.10,\"a\":12345678901234567890,\"c\":1e400}",
                        WebhookSettings.USUAL,
                        false));
    }

    @Test
    void prefersTheNameOfTheLastSync() {
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));
        happen(integration.synced("sofa"), integration.renamed("b"));

        assertThat(store.routes().find(name)).get().satisfies(route -> {
            assertThat(route.integrationName()).isEqualTo("sofa");
            assertThat(route.method()).isEqualTo("POST");
        });
    }

    @Test
    void followsAHandlerToItsNewName() {
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));
        happen(integration.changed(handlerId, name + "-2", Integration.settings("PUT", null), "{\"x\":null}"));

        assertThat(store.routes().find(name)).isEmpty();
        assertThat(store.routes().find(name + "-2")).get().satisfies(route -> {
            assertThat(route.method()).isEqualTo("PUT");
            assertThat(route.defaultArgs()).isEqualTo("{\"x\":null}");
        });
    }

    @Test
    void keepsAnOrphanedHandlerButNotARemovedOne() {
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));

        happen(integration.orphaned(handlerId));
        assertThat(store.routes().find(name)).isPresent();

        happen(integration.removed(handlerId));
        assertThat(store.routes().find(name)).isEmpty();
    }

    @Test
    void leavesNothingOfAPurgedIntegrationButItsSequence() {
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));
        happen(integration.deleted(), integration.purged());

        assertThat(store.rows()).allSatisfy((table, rows) -> assertThat(rows)
                .filteredOn(row -> row.contains(integration.id().toString()))
                .hasSize(table.equals("projected_stream") ? 1 : 0));
    }

    @Test
    void lendsANameToTheLaterOfTwoUntilTheFormerOnesEventsCome() {
        Integration other = Integration.some();
        UUID otherHandler = Uuid7.next();
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));
        DomainEventMessage<?> freed = messages.of(integration.removed(handlerId));

        happen(other.created("b"), other.handler(otherHandler, name, (String) null, "{}"));
        assertThat(store.routes().find(name)).get().extracting(Route::handlerId).isEqualTo(otherHandler);

        store.projector().project(freed);
        assertThat(store.routes().find(name)).get().extracting(Route::handlerId).isEqualTo(otherHandler);
    }

    @Test
    void passesOverWhatItHasSeen() {
        DomainEventMessage<?> created = messages.of(integration.created("a"));
        DomainEventMessage<?> added = messages.of(integration.handler(handlerId, name, (String) null, "{}"));
        DomainEventMessage<?> removed = messages.of(integration.removed(handlerId));
        store.projector().project(created);
        store.projector().project(added);
        store.projector().project(removed);

        store.projector().project(created);
        store.projector().project(added);

        assertThat(store.routes().find(name)).isEmpty();
    }

    @Test
    void stopsAtAGapOfAStream() {
        DomainEventMessage<?> created = messages.of(integration.created("a"));
        DomainEventMessage<?> added = messages.of(integration.handler(handlerId, name, (String) null, "{}"));
        DomainEventMessage<?> renamed = messages.of(integration.renamed("b"));

        assertThatThrownBy(() -> store.projector().project(added)).isInstanceOf(SequenceGapException.class);

        store.projector().project(created);
        assertThatThrownBy(() -> store.projector().project(renamed)).isInstanceOf(SequenceGapException.class);

        store.projector().project(added);
        store.projector().project(renamed);
        assertThat(store.routes().find(name))
                .get()
                .extracting(Route::integrationName)
                .isEqualTo("b");
    }

    @Test
    void countsEventsThatDoNotConcernRoutes() {
        happen(integration.created("a"));
        happen(
                new CredentialRemoved(integration.id(), Uuid7.next(), Instant.EPOCH),
                new SecretRemoved(integration.id(), Uuid7.next(), Instant.EPOCH));
        happen(integration.handler(handlerId, name, (String) null, "{}"));

        assertThat(store.routes().find(name)).isPresent();
    }

    @Test
    void doesNotSkipAnEventItDoesNotKnow() {
        happen(integration.created("a"));

        DomainEventMessage<?> strange = new GenericDomainEventMessage<>(
                "Integration", StreamId.integration(integration.id()), messages.skip(integration.id()), "?");

        assertThatThrownBy(() -> store.projector().project(strange)).isInstanceOf(IllegalStateException.class);
    }
}
