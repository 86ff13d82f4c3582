package dev.integrationhub.ingress.route;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.Ordering;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.ExternalIdsChanged;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookLimits;
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
            store.project(messages.of(event));
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

        assertThat(store.find(name))
                .contains(new Route(
                        handlerId,
                        integration.id(),
                        "бот",
                        name,
                        "PATCH",
                        "https://example.com/{id}",
                        "{\"b\":1.10,\"a\":12345678901234567890,\"c\":1e400}",
                        WebhookSettings.USUAL,
                        false,
                        DeliverySettings.USUAL,
                        true));
    }

    @Test
    void goesOnWhateverIdsOthersKnowTheIntegrationBy() {
        happen(
                integration.created("бот"),
                new ExternalIdsChanged(integration.id(), Map.of("agent", "7")),
                integration.handler(handlerId, name, Integration.settings("PUT", null), "{}"));

        assertThat(store.find(name)).isPresent();
    }

    @Test
    void keepsHowWebhooksAreReceived() {
        WebhookSettings webhook = new WebhookSettings(
                List.of("POST", "PUT"),
                Verification.of(VerificationScheme.GITHUB, "HOOK_SECRET"),
                ResponseMode.SYNC,
                null,
                new WebhookLimits(1024, 5),
                null);

        happen(
                integration.created("a"),
                integration.handler(handlerId, name, HandlerSettings.EMPTY.with(webhook), "{}"));

        assertThat(store.find(name)).get().extracting(Route::webhook).isEqualTo(webhook);
    }

    @Test
    void keepsHowWebhooksAreDelivered() {
        DeliverySettings delivery = new DeliverySettings(
                List.of("5s", "5m"),
                3,
                Ordering.FIFO,
                "/customer/id",
                "$[?@.type == 'paid']",
                true,
                new TargetAuthentication(TargetAuthenticationType.HEADER, "TARGET_KEY", "X-Key"));
        HandlerSettings settings = HandlerSettings.EMPTY.with(delivery);

        happen(integration.created("a"), integration.handler(handlerId, name, settings, "{}"));
        assertThat(store.find(name)).get().extracting(Route::delivery).isEqualTo(delivery);

        happen(rename(handlerId, name));
        assertThat(store.find(name)).get().extracting(Route::delivery).isEqualTo(DeliverySettings.USUAL);
    }

    @Test
    void disablesAHandlerUntilItIsEnabledWhateverElseChanges() {
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));
        assertThat(store.find(name)).get().extracting(Route::enabled).isEqualTo(true);

        happen(integration.disabled(handlerId), rename(handlerId, name + "-2"), integration.orphaned(handlerId));
        assertThat(store.find(name + "-2")).get().extracting(Route::enabled).isEqualTo(false);
        assertThat(store.named(name))
                .get()
                .extracting(former -> former.route().enabled())
                .isEqualTo(false);

        happen(integration.enabled(handlerId));
        assertThat(store.find(name + "-2")).get().extracting(Route::enabled).isEqualTo(true);
    }

    @Test
    void enablesWhatIsAddedInThePlaceOfADisabledHandler() {
        UUID second = Uuid7.next();

        happen(
                integration.created("a"),
                integration.synced(handlerId, name, "POST /orders"),
                integration.disabled(handlerId),
                integration.removed(handlerId),
                integration.synced(second, name, "POST /orders"));

        assertThat(store.find(name)).get().satisfies(route -> {
            assertThat(route.handlerId()).isEqualTo(second);
            assertThat(route.enabled()).isTrue();
        });
    }

    @Test
    void answersForThePathsOfADocumentButNotForItsWebhooksAndNotForWhatWasMadeByHand() {
        happen(
                integration.created("a"),
                integration.synced(Uuid7.next(), name + "-path", "POST /orders"),
                integration.synced(Uuid7.next(), name + "-webhook", "webhook:order.created"),
                integration.handler(handlerId, name, (String) null, "{}"));

        assertThat(store.find(name + "-path")).get().extracting(Route::mirrors).isEqualTo(true);
        assertThat(store.find(name + "-webhook"))
                .get()
                .extracting(Route::mirrors)
                .isEqualTo(false);
        assertThat(store.find(name)).get().extracting(Route::mirrors).isEqualTo(false);
    }

    @Test
    void endsAFormerNameWhenItIsTakenOrItsHandlerRemoved() {
        UUID second = Uuid7.next();
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));
        happen(rename(handlerId, name + "-2"), rename(handlerId, name + "-3"));
        assertThat(store.named(name))
                .get()
                .extracting(Named::route)
                .isEqualTo(store.find(name + "-3").orElseThrow());

        happen(integration.handler(second, name, (String) null, "{}"), integration.removed(second));
        assertThat(store.named(name)).isEmpty();

        happen(rename(handlerId, name), rename(handlerId, name + "-2"), integration.removed(handlerId));
        assertThat(List.of(name, name + "-2", name + "-3"))
                .allSatisfy(one -> assertThat(store.named(one)).isEmpty());
    }

    @Test
    void letsTwoHandlersSwapTheirNames() {
        UUID second = Uuid7.next();
        happen(
                integration.created("a"),
                integration.handler(handlerId, name, (String) null, "{}"),
                integration.handler(second, name + "-2", (String) null, "{}"));

        happen(rename(handlerId, name + "-2"), rename(second, name));

        assertThat(store.find(name)).get().extracting(Route::handlerId).isEqualTo(second);
        assertThat(store.find(name + "-2")).get().extracting(Route::handlerId).isEqualTo(handlerId);
        assertThat(store.rows().get("route_alias")).noneMatch(row -> row.contains(handlerId.toString()));
    }

    private IntegrationEvent rename(UUID handler, String to) {
        return integration.changed(handler, to, Integration.settings(null, null), "{}");
    }

    @Test
    void prefersTheNameOfTheLastSync() {
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));
        happen(integration.synced("sofa"), integration.renamed("b"));

        assertThat(store.find(name)).get().satisfies(route -> {
            assertThat(route.integrationName()).isEqualTo("sofa");
            assertThat(route.method()).isEqualTo("POST");
        });
    }

    @Test
    void followsAHandlerToItsNewName() {
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));
        DomainEventMessage<?> renamed = messages.of(
                integration.changed(handlerId, name + "-2", Integration.settings("PUT", null), "{\"x\":null}"));
        store.project(renamed);

        assertThat(store.named(name)).get().satisfies(former -> {
            assertThat(former.route().handlerName()).isEqualTo(name + "-2");
            assertThat(former.until()).isEqualTo(renamed.getTimestamp().plus(HandlerAlias.LIFETIME));
        });
        assertThat(store.find(name + "-2")).get().satisfies(route -> {
            assertThat(route.method()).isEqualTo("PUT");
            assertThat(route.defaultArgs()).isEqualTo("{\"x\":null}");
        });
    }

    @Test
    void keepsAnOrphanedHandlerButNotARemovedOne() {
        happen(integration.created("a"), integration.handler(handlerId, name, (String) null, "{}"));

        happen(integration.orphaned(handlerId));
        assertThat(store.find(name)).isPresent();

        happen(integration.removed(handlerId));
        assertThat(store.find(name)).isEmpty();
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
        assertThat(store.find(name)).get().extracting(Route::handlerId).isEqualTo(otherHandler);

        store.project(freed);
        assertThat(store.find(name)).get().extracting(Route::handlerId).isEqualTo(otherHandler);
    }

    @Test
    void passesOverWhatItHasSeen() {
        DomainEventMessage<?> created = messages.of(integration.created("a"));
        DomainEventMessage<?> added = messages.of(integration.handler(handlerId, name, (String) null, "{}"));
        DomainEventMessage<?> removed = messages.of(integration.removed(handlerId));
        store.project(created);
        store.project(added);
        store.project(removed);

        store.project(created);
        store.project(added);

        assertThat(store.find(name)).isEmpty();
    }

    @Test
    void stopsAtAGapOfAStream() {
        DomainEventMessage<?> created = messages.of(integration.created("a"));
        DomainEventMessage<?> added = messages.of(integration.handler(handlerId, name, (String) null, "{}"));
        DomainEventMessage<?> renamed = messages.of(integration.renamed("b"));

        assertThatThrownBy(() -> store.project(added)).isInstanceOf(SequenceGapException.class);

        store.project(created);
        assertThatThrownBy(() -> store.project(renamed)).isInstanceOf(SequenceGapException.class);

        store.project(added);
        store.project(renamed);
        assertThat(store.find(name)).get().extracting(Route::integrationName).isEqualTo("b");
    }

    @Test
    void countsEventsThatDoNotConcernRoutes() {
        happen(integration.created("a"));
        happen(
                new CredentialRemoved(integration.id(), Uuid7.next(), Instant.EPOCH),
                new SecretRemoved(integration.id(), Uuid7.next(), Instant.EPOCH));
        happen(integration.handler(handlerId, name, (String) null, "{}"));

        assertThat(store.find(name)).isPresent();
    }

    @Test
    void doesNotSkipAnEventItDoesNotKnow() {
        happen(integration.created("a"));

        DomainEventMessage<?> strange = new GenericDomainEventMessage<>(
                StreamId.INTEGRATION, StreamId.integration(integration.id()), messages.skip(integration.id()), "?");

        assertThatThrownBy(() -> store.project(strange)).isInstanceOf(IllegalStateException.class);
    }
}
