package dev.integrationhub.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.delivery.event.DeliveryAttemptFailed;
import dev.integrationhub.api.delivery.event.DeliveryCancelled;
import dev.integrationhub.api.delivery.event.DeliveryDeadLettered;
import dev.integrationhub.api.delivery.event.DeliveryEvent;
import dev.integrationhub.api.delivery.event.DeliveryPayloadErased;
import dev.integrationhub.api.delivery.event.DeliveryReplayed;
import dev.integrationhub.api.delivery.event.DeliverySkipped;
import dev.integrationhub.api.delivery.event.DeliverySucceeded;
import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.webhook.VerificationScheme;

/** One event of each kind that a webhook has, with every member set. */
final class DeliveryEventSamples {
    private static final UUID DELIVERY = UUID.fromString("019f0000-0000-7000-8000-000000000004");
    private static final UUID REPLAY = UUID.fromString("019f0000-0000-7000-8000-000000000005");
    private static final UUID INTEGRATION = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID HANDLER = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private DeliveryEventSamples() {}

    static List<DeliveryEvent> all() {
        return List.of(
                new WebhookReceived(
                        DELIVERY,
                        INTEGRATION,
                        HANDLER,
                        DIGEST,
                        1024,
                        "application/json",
                        new VerificationResult(VerificationScheme.STANDARD_WEBHOOKS, true, 2L),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek"),
                new DeliverySucceeded(DELIVERY, 1, 200, 35, DIGEST),
                new DeliveryReplayed(/* deliveryId= */ REPLAY, /* replayOf= */ DELIVERY, INTEGRATION, HANDLER),
                new DeliveryAttemptFailed(
                        DELIVERY, 1, 503, 35, "target-timed-out", DIGEST, Instant.parse("2026-09-01T12:00:05Z")),
                new DeliverySkipped(DELIVERY, "filtered"),
                new DeliveryCancelled(DELIVERY, "the customer asked for it"),
                new DeliveryDeadLettered(DELIVERY, 1, 503, 35, "target-timed-out", DIGEST, "attempts-exhausted"),
                new DeliveryPayloadErased(DELIVERY));
    }
}
