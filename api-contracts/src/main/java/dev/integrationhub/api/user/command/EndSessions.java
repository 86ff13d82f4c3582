package dev.integrationhub.api.user.command;

import java.util.UUID;

/** Sign a user out everywhere. */
public record EndSessions(UUID userId) implements UserCommand {}
