package dev.integrationhub.ingress.deliver;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;

import dev.integrationhub.api.delivery.Ordering;
import dev.integrationhub.ingress.body.BodyValue;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.store.AcceptedWebhook;
import dev.integrationhub.ingress.store.Handover;
import dev.integrationhub.ingress.store.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Brings webhooks that were received to their targets, the first time at once. */
@Component
public class WebhookDelivery {
    private static final String WHOLE_HANDLER = "";

    private final DeliveryWork work;
    private final DeliveryTurns turns;
    private final Breakers breakers;
    private final InHand inHand;

    WebhookDelivery(DeliveryWork work, DeliveryTurns turns, Breakers breakers, InHand inHand) {
        this.work = work;
        this.turns = turns;
        this.breakers = breakers;
        this.inHand = inHand;
    }

    /** Who is to attempt a webhook first: this process at once, if it has room and the target is well and nothing goes before it. */
    public Handover handover(Route route, InboundRequest request) {
        String key = orderingKey(route, request);
        if (key != null) {
            return new Handover(null, null, key);
        }
        return breakers.of(route)
                .openUntil()
                .map(until -> new Handover(null, until, null))
                .orElseGet(() -> work.isReady() && turns.hasRoom(route.handlerId(), request.body().length)
                        ? new Handover(inHand.workerId(), null, null)
                        : new Handover(null, null, null));
    }

    /** Begins to bring a webhook that is stored to its target, and returns at once. */
    public void begin(UUID deliveryId, AcceptedWebhook webhook, Handover handover, Waiter waiter) {
        if (handover.workerId() != null) {
            work.take(webhook.route(), Job.received(deliveryId, webhook, waiter));
            return;
        }
        waiter.letGo();
        if (handover.notBefore() == null) {
            work.look();
        }
    }

    /** Null for a webhook that waits for no other one. */
    private static @Nullable String orderingKey(Route route, InboundRequest request) {
        if (route.delivery().ordering() != Ordering.FIFO) {
            return null;
        }
        String pointer = route.delivery().orderingKey();
        if (pointer == null) {
            return WHOLE_HANDLER;
        }
        String value = BodyValue.find(request.body(), JsonPointer.compile(pointer));
        return value == null ? null : Sha256.hex(value.getBytes(UTF_8));
    }
}
