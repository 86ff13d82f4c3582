package dev.integrationhub.api.user.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * Somebody was given a role.
 *
 * @param role as in {@link dev.integrationhub.api.access.Role#value()}
 * @param integrationId null for the hub as a whole
 */
@EventName("access.granted")
public record AccessGranted(
        UUID userId, String role, @Nullable UUID integrationId) implements UserEvent {}
