package dev.integrationhub.ingress.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.event.DeliveryEvent;
import dev.integrationhub.api.delivery.event.DeliverySucceeded;
import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.outbound.Headers;

/** Makes entries by hand, to have them in one group. */
final class Entries {
    static final UUID WORKER = new UUID(0, 99);

    private Entries() {}

    static Entry entry(StoreFixture fixture, UUID handlerId, @Nullable String providerId, String path) {
        UUID id = Uuid7.next();
        Instant now = fixture.events.now();
        byte[] body = {1, 2, 3};
        WebhookReceived received = new WebhookReceived(
                id,
                handlerId,
                handlerId,
                "00",
                3,
                null,
                new VerificationResult(VerificationScheme.NONE, false, null),
                providerId);
        NewPayload payload = new NewPayload(
                id, handlerId, handlerId, now, providerId, "POST", path, null, new byte[] {'[', ']'}, null, body);
        NewDelivery delivery =
                new NewDelivery(id, handlerId, handlerId, "orders", now, providerId, id, now, WORKER, null);
        return Entry.received(
                fixture.events.first(received, now),
                new Entry.NewWebhook(payload, delivery),
                fixture.committer.deadline());
    }

    /** That a target took a webhook, as the worker says who has it in hand. */
    static Outcome delivered(UUID deliveryId) {
        return outcome(new DeliverySucceeded(deliveryId, 1, 200, 3, "00"), DeliveryState.DELIVERED, null);
    }

    static Outcome outcome(DeliveryEvent event, DeliveryState state, @Nullable Instant next) {
        return new Outcome(
                event,
                new DeliveryChange(event.deliveryId(), WORKER, state, null, 1, 200, null, 3L, next),
                new MadeAttempt(
                        event.deliveryId(),
                        1,
                        Instant.EPOCH,
                        Duration.ofMillis(3),
                        "http://target.example/in",
                        200,
                        null,
                        Headers.NONE,
                        new byte[] {'o', 'k'},
                        false));
    }
}
