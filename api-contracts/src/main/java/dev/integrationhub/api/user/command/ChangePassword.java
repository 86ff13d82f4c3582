package dev.integrationhub.api.user.command;

import java.util.UUID;

import dev.integrationhub.api.user.PasswordHash;

/**
 * Set a password; the user is signed out everywhere.
 *
 * @param reset whether somebody else set it, so that it is good for nothing but to choose another one
 */
public record ChangePassword(UUID userId, PasswordHash password, boolean reset) implements UserCommand {}
