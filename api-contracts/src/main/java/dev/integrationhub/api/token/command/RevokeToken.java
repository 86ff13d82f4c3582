package dev.integrationhub.api.token.command;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** End a token. */
public record RevokeToken(UUID tokenId, @Nullable String reason) implements TokenCommand {}
