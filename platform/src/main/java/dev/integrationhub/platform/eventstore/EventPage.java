package dev.integrationhub.platform.eventstore;

import java.util.List;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Some events, in the order of the store.
 *
 * @param position what has been read with them
 * @param isLast whether no more were stored when they were read
 */
public record EventPage(List<TrackedEventMessage<?>> events, EventPosition position, boolean isLast) {}
