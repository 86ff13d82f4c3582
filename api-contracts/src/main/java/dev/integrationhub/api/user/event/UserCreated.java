package dev.integrationhub.api.user.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** Somebody got an account. Who it is stands beside the events, where it can be erased. */
@EventName("user.created")
public record UserCreated(UUID userId) implements UserEvent {}
