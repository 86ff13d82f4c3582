package dev.integrationhub.api.user.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** Somebody can no longer sign in, and their tokens let nobody in. */
@EventName("user.disabled")
public record UserDisabled(UUID userId) implements UserEvent {}
