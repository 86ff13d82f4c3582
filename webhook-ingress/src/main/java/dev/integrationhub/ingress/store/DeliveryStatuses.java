package dev.integrationhub.ingress.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.event.DeliveryCancelled;
import dev.integrationhub.api.delivery.event.DeliveryDeadLettered;
import dev.integrationhub.api.delivery.event.DeliveryEvent;
import dev.integrationhub.api.delivery.event.DeliverySucceeded;
import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.ingress.store.DeliveryStatus.Status;

/** How far deliveries are, from their events. */
@Component
public class DeliveryStatuses {
    private final JdbcTemplate jdbc;
    private final EventStorageEngine engine;

    DeliveryStatuses(JdbcTemplate jdbc, EventStorageEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** The status of a delivery, if it is one of the handler. */
    public Optional<DeliveryStatus> find(UUID handlerId, UUID deliveryId) {
        List<? extends DomainEventMessage<?>> events = events(deliveryId);
        return received(events)
                .filter(received -> received.handlerId().equals(handlerId))
                .map(received -> status(deliveryId, events));
    }

    /**
     * The status of the delivery that has one of these ids of its sender; ids are remembered for 3 days.
     *
     * @param providerIds forms that the id may have been told in
     */
    public Optional<DeliveryStatus> findByProviderId(UUID handlerId, Collection<String> providerIds) {
        String[] stored = providerIds.stream().map(ProviderId::stored).toArray(String[]::new);
        return jdbc
                .queryForList(
                        "select delivery_id from ingress.provider_claim where handler_id = ? and provider_id = any (?)"
                                + " order by claimed_at desc limit 1",
                        UUID.class,
                        handlerId,
                        stored)
                .stream()
                .findFirst()
                .flatMap(deliveryId -> find(handlerId, deliveryId));
    }

    /** The event that a delivery begins with, if it is one of a webhook that was received. */
    public Optional<WebhookReceived> received(UUID deliveryId) {
        return received(events(deliveryId));
    }

    /** Where a delivery comes from, if there ever was such a one. */
    public Optional<DeliveryOrigin> origin(UUID deliveryId) {
        DomainEventStream events = engine.readEvents(StreamId.delivery(deliveryId));
        return events.hasNext()
                ? Optional.of(DeliveryOrigin.of((DeliveryEvent) events.next().getPayload()))
                : Optional.empty();
    }

    private List<? extends DomainEventMessage<?>> events(UUID deliveryId) {
        return engine.readEvents(StreamId.delivery(deliveryId)).asStream().toList();
    }

    private static Optional<WebhookReceived> received(List<? extends DomainEventMessage<?>> events) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.get(0).getPayload())
                        .filter(WebhookReceived.class::isInstance)
                        .map(WebhookReceived.class::cast);
    }

    private static DeliveryStatus status(UUID deliveryId, List<? extends DomainEventMessage<?>> events) {
        DeliveryStatus status =
                new DeliveryStatus(deliveryId, Status.ACCEPTED, events.get(0).getTimestamp());
        for (DomainEventMessage<?> event : events) {
            if (event.getPayload() instanceof DeliverySucceeded) {
                status = new DeliveryStatus(deliveryId, Status.DELIVERED, event.getTimestamp());
            } else if (event.getPayload() instanceof DeliveryDeadLettered
                    || event.getPayload() instanceof DeliveryCancelled) {
                status = new DeliveryStatus(deliveryId, Status.FAILED, event.getTimestamp());
            }
        }
        return status;
    }
}
