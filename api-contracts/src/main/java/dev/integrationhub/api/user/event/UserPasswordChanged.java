package dev.integrationhub.api.user.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * Somebody has another password.
 *
 * @param reset whether it was set by another user and must be changed at the next login
 */
@EventName("user.password-changed")
public record UserPasswordChanged(UUID userId, boolean reset) implements UserEvent {}
