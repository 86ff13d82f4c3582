package dev.integrationhub.api.login.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** Somebody signed out. */
@EventName("access.logged-out")
public record AccessLoggedOut(UUID userId) implements LoginEvent {}
