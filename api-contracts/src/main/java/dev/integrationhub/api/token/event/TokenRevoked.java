package dev.integrationhub.api.token.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/** A token works no longer. */
@EventName("token.revoked")
public record TokenRevoked(UUID tokenId, @Nullable String reason) implements TokenEvent {}
