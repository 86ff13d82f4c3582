package dev.integrationhub.ingress.operate.show;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.delivery.resource.DeliveryEventResource;
import dev.integrationhub.ingress.operate.DeliveryRow;
import dev.integrationhub.ingress.store.DeliveryState;

/** How far a delivery came, from its events: they are kept for good. */
final class PastDelivery {
    private final UUID id;
    private final DeliveryEventResource first;
    private DeliveryState state = DeliveryState.PENDING;
    private Instant changedAt;
    private int attempts;
    private @Nullable String reason;
    private @Nullable Integer lastStatus;
    private @Nullable String lastError;
    private @Nullable Long lastDurationMs;
    private @Nullable Instant nextAttemptAt;

    private PastDelivery(UUID id, DeliveryEventResource first) {
        this.id = id;
        this.first = first;
        changedAt = first.at();
    }

    /** @param events from the first on */
    static DeliveryRow of(UUID id, List<DeliveryEventResource> events) {
        PastDelivery delivery = new PastDelivery(id, events.get(0));
        events.forEach(delivery::apply);
        return delivery.row();
    }

    /** When it has ended, an attempt that was under way can still reach the target, and changes nothing otherwise. */
    private void apply(DeliveryEventResource event) {
        if (event.type().equals("delivery.succeeded")) {
            attempted(event, DeliveryState.DELIVERED);
        } else if (state == DeliveryState.PENDING) {
            switch (event.type()) {
                case "delivery.attempt-failed" -> attempted(event, DeliveryState.PENDING);
                case "delivery.dead-lettered" -> attempted(event, DeliveryState.DEAD_LETTERED);
                case "delivery.skipped" -> ended(event, DeliveryState.SKIPPED);
                case "delivery.cancelled" -> ended(event, DeliveryState.CANCELLED);
                default -> {
                    // It does not move the delivery.
                }
            }
        }
    }

    private void attempted(DeliveryEventResource event, DeliveryState next) {
        attempts = event.data().path("attempt").asInt(0);
        lastStatus = event.data().path("status").isNumber()
                ? (Integer) event.data().path("status").asInt()
                : null;
        lastError = text(event, "errorClass");
        if (lastStatus != null || lastError != null) {
            lastDurationMs = event.data().path("durationMs").asLong(0);
        }
        String later = text(event, "nextAttemptAt");
        nextAttemptAt = later == null ? null : Instant.parse(later);
        ended(event, next);
    }

    private void ended(DeliveryEventResource event, DeliveryState next) {
        state = next;
        reason = text(event, "reason");
        changedAt = event.at();
    }

    private DeliveryRow row() {
        String replayOf = text(first, "replayOf");
        return new DeliveryRow(
                id,
                UUID.fromString(first.data().path("integrationId").asString()),
                UUID.fromString(first.data().path("handlerId").asString()),
                null,
                first.at(),
                text(first, "providerId"),
                replayOf == null ? id : UUID.fromString(replayOf),
                state.value(),
                reason,
                attempts,
                lastStatus,
                lastError,
                lastDurationMs,
                changedAt,
                nextAttemptAt);
    }

    private static @Nullable String text(DeliveryEventResource event, String member) {
        JsonNode value = event.data().path(member);
        return value.isString() ? value.asString() : null;
    }
}
