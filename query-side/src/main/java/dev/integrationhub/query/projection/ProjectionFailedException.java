package dev.integrationhub.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** An event that could not be projected. The message says which one, and nothing of what is in it. */
public class ProjectionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectionFailedException(EventMessage<?> event, Throwable cause) {
        super(describe(event) + " could not be projected: " + cause.getClass().getName(), cause);
    }

    private static String describe(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> message) {
            return "Event " + message.getSequenceNumber() + " of stream " + message.getAggregateIdentifier();
        }
        return "Event " + event.getIdentifier();
    }
}
