package dev.integrationhub.api.login.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * Somebody could not sign in. Repeats within a minute, from the same address and as the same user, are counted in the next such event.
 *
 * @param userId null if there is no such user; the name that was given is kept nowhere, since it may be a password
 * @param means {@code password} or {@code oidc}
 * @param count this failure and those before it that no event told of
 */
@EventName("access.login-failed")
public record AccessLoginFailed(@Nullable UUID userId, String means, int count) implements LoginEvent {}
