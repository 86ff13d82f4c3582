package dev.integrationhub.api.user.command;

import java.util.UUID;

/** Let a locked user sign in again. */
public record UnlockUser(UUID userId) implements UserCommand {}
