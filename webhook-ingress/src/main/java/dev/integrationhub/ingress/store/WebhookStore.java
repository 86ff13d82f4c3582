package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.store.Entry.NewWebhook;
import dev.integrationhub.platform.database.DatabaseFailures;
import dev.integrationhub.platform.id.Uuid7;

/** Where accepted webhooks are kept. Whatever can be done by the caller's thread is done there; the committer only writes. */
@Component
public class WebhookStore {
    private final GroupCommitter committer;
    private final DeliveryEvents events;

    WebhookStore(GroupCommitter committer, DeliveryEvents events) {
        this.committer = committer;
        this.events = events;
    }

    /**
     * Keeps a webhook. Returns once it is committed.
     *
     * @throws ProblemException {@code UNAVAILABLE} if it could not be committed in time, so that the sender has to send it again
     */
    public Receipt append(AcceptedWebhook webhook, Handover handover) {
        committer.check();
        Entry entry = entry(webhook, handover, committer.deadline());
        CompletableFuture<Receipt> receipt = committer.submit(entry);
        try {
            return receipt.get(Math.max(0, entry.nanosLeft()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            entry.giveUp();
            throw Unavailable.because("The database takes too long");
        } catch (InterruptedException e) {
            entry.giveUp();
            Thread.currentThread().interrupt();
            throw Unavailable.because("The hub stops");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("The webhook cannot be stored", e.getCause());
        }
    }

    private Entry entry(AcceptedWebhook webhook, Handover handover, long deadline) {
        UUID deliveryId = Uuid7.next();
        Instant now = events.now();
        InboundRequest request = webhook.request();
        String providerId = stored(webhook.providerId());
        WebhookReceived received = new WebhookReceived(
                deliveryId,
                webhook.route().integrationId(),
                webhook.route().handlerId(),
                Sha256.hex(request.body()),
                request.body().length,
                request.contentType(),
                webhook.verification(),
                providerId);
        NewPayload payload = new NewPayload(
                deliveryId,
                received.integrationId(),
                received.handlerId(),
                now,
                providerId,
                request.method(),
                request.path(),
                request.query(),
                HeaderBytes.of(request.headers()),
                received.contentType(),
                request.body());
        try {
            return Entry.received(
                    events.first(received, now),
                    new NewWebhook(payload, delivery(webhook, payload, handover)),
                    deadline);
        } catch (RuntimeException e) {
            // Who the caller is may have to be written first.
            throw DatabaseFailures.isUnavailable(e) ? Unavailable.because("The database does not answer now") : e;
        }
    }

    private static NewDelivery delivery(AcceptedWebhook webhook, NewPayload payload, Handover handover) {
        return new NewDelivery(
                payload.deliveryId(),
                payload.integrationId(),
                payload.handlerId(),
                webhook.route().handlerName(),
                payload.receivedAt(),
                payload.providerId(),
                payload.deliveryId(),
                handover.notBefore() == null ? payload.receivedAt() : handover.notBefore(),
                handover.workerId(),
                handover.orderingKey());
    }

    private static @Nullable String stored(@Nullable String providerId) {
        return providerId == null ? null : ProviderId.stored(providerId);
    }
}
