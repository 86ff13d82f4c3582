package dev.integrationhub.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.event.DeliveryPayloadErased;
import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.event.EventMetadata;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.store.AcceptedWebhook;
import dev.integrationhub.ingress.store.Handover;
import dev.integrationhub.ingress.store.Payloads;
import dev.integrationhub.ingress.store.WebhookStore;
import dev.integrationhub.platform.outbound.Headers;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PayloadErasureTest {
    @Test
    void erasesOnceAndSaysWhoDidIt() {
        UUID id = delivery(integration());

        hub().delete(path(id)).expect(204);
        hub().delete(path(id)).expect(204);

        assertThat(hub().bean(Payloads.class).find(id).orElseThrow().body()).isEmpty();
        List<? extends DomainEventMessage<?>> events = hub().bean(EventStorageEngine.class)
                .readEvents(StreamId.delivery(id))
                .asStream()
                .toList();
        assertThat(events).hasSize(2);
        assertThat(events.get(1).getPayload()).isEqualTo(new DeliveryPayloadErased(id));
        assertThat(events.get(1).getMetaData())
                .containsKeys(EventMetadata.ACTOR_ID, EventMetadata.CORRELATION_ID)
                .containsEntry(EventMetadata.ACTOR_TYPE, "token");
    }

    @Test
    void knowsNoOther() {
        hub().delete(path(UUID.randomUUID())).expectProblem(404, "delivery-not-found");
        hub().delete("/deliveries/nonsense/payload").expectProblem(404, "delivery-not-found");
    }

    @Test
    void isForThoseWhoMayWithItsIntegration() {
        String integration = integration();
        UUID id = delivery(integration);
        TokenMaker mate = of("viewer", integration);
        TokenMaker stranger = of("owner", integration());

        hub().as().delete(path(id)).expectProblem(401, "unauthenticated");
        mate.delete(path(id)).expectProblem(403, "access-denied");
        stranger.delete(path(id)).expectProblem(404, "delivery-not-found");
        assertThat(hub().bean(Payloads.class).find(id).orElseThrow().body()).isNotEmpty();

        mate.isGiven("operator", integration);
        mate.delete(path(id)).expect(204);
    }

    private static TokenMaker of(String role, String integration) {
        TokenMaker somebody = TokenMaker.with(hub(), "viewer");
        somebody.losesEveryRole();
        somebody.isGiven(role, integration);
        return somebody;
    }

    private static String path(UUID deliveryId) {
        return "/deliveries/" + deliveryId + "/payload";
    }

    private static UUID delivery(String integration) {
        UUID integrationId = UUID.fromString(integration);
        Route route = new Route(
                integrationId,
                integrationId,
                "shop",
                "orders",
                "POST",
                null,
                "{}",
                WebhookSettings.USUAL,
                false,
                DeliverySettings.USUAL,
                true);
        return hub().bean(WebhookStore.class)
                .append(
                        new AcceptedWebhook(
                                route,
                                new InboundRequest(
                                        "POST",
                                        "/webhook/orders",
                                        null,
                                        Headers.NONE,
                                        "192.0.2.1",
                                        "personal".getBytes(UTF_8)),
                                new VerificationResult(VerificationScheme.NONE, false, null),
                                null),
                        new Handover(null, Instant.now().plus(Duration.ofDays(1)), null))
                .deliveryId();
    }
}
