package dev.integrationhub.api.user.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** Somebody can sign in again. */
@EventName("user.enabled")
public record UserEnabled(UUID userId) implements UserEvent {}
