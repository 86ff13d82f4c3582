package dev.integrationhub.platform.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventCatalog;

/**
 * An event that an event processor cannot get past.
 *
 * @param type its stored name
 * @param error the kind of the error; its message could hold data of the event
 */
public record FailedEvent(
        String id,
        String type,
        @Nullable String stream,
        @Nullable Long sequence,
        String error) {

    static FailedEvent of(EventMessage<?> event, Throwable failure) {
        Class<?> payload = event.getPayloadType();
        String type =
                EventCatalog.contains(payload) ? EventCatalog.nameOf(payload).value() : payload.getName();
        DomainEventMessage<?> message = event instanceof DomainEventMessage<?> known ? known : null;
        return new FailedEvent(
                event.getIdentifier(),
                type,
                message == null ? null : message.getAggregateIdentifier(),
                message == null ? null : message.getSequenceNumber(),
                failure.getClass().getName());
    }
}
