package dev.integrationhub.api.user.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * A role was taken from somebody.
 *
 * @param role as in {@link dev.integrationhub.api.access.Role#value()}
 * @param integrationId null for the hub as a whole
 */
@EventName("access.revoked")
public record AccessRevoked(
        UUID userId, String role, @Nullable UUID integrationId) implements UserEvent {}
