package dev.integrationhub.api.user.command;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.user.PasswordHash;
import dev.integrationhub.api.user.UserProfile;

/**
 * Give somebody an account.
 *
 * @param password null: they cannot sign in with one
 * @param mustChangePassword whether it is good for nothing but to choose another one
 */
public record CreateUser(
        UUID userId,
        UserProfile profile,
        @Nullable PasswordHash password,
        boolean mustChangePassword,
        Set<Grant> grants)
        implements UserCommand {}
