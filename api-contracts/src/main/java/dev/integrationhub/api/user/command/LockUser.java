package dev.integrationhub.api.user.command;

import java.time.Instant;
import java.util.UUID;

/** Keep everybody from signing in as a user for a time. */
public record LockUser(UUID userId, Instant until) implements UserCommand {}
