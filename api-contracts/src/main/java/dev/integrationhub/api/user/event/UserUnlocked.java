package dev.integrationhub.api.user.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** Somebody ended a lock before its time. */
@EventName("user.unlocked")
public record UserUnlocked(UUID userId) implements UserEvent {}
