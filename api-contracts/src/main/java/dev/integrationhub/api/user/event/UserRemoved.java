package dev.integrationhub.api.user.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** An account is gone, with all that was known of the person. */
@EventName("user.removed")
public record UserRemoved(UUID userId) implements UserEvent {}
