package dev.integrationhub.api.user.event;

import java.time.Instant;
import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** Too many logins failed: nobody can sign in as this user for a time. */
@EventName("user.locked")
public record UserLocked(UUID userId, Instant until) implements UserEvent {}
