package dev.integrationhub.api.login.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * Somebody signed in.
 *
 * @param means {@code password} or {@code oidc}
 */
@EventName("access.logged-in")
public record AccessLoggedIn(UUID userId, String means) implements LoginEvent {}
