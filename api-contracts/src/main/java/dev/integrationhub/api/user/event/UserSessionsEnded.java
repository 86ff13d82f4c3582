package dev.integrationhub.api.user.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** Somebody was signed out everywhere. */
@EventName("user.sessions-ended")
public record UserSessionsEnded(UUID userId) implements UserEvent {}
