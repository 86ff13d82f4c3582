package dev.integrationhub.api.user.event;

import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * What is known of somebody was changed.
 *
 * @param changed the members that were, such as {@code email}; not what they hold
 */
@EventName("user.changed")
public record UserChanged(UUID userId, List<String> changed) implements UserEvent {}
