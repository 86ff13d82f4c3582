package dev.integrationhub.api.token.command;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.token.TokenDigest;
import dev.integrationhub.api.token.TokenReach;

/**
 * Give somebody a token.
 *
 * @param expiresAt null for never
 */
public record CreateToken(
        UUID tokenId,
        UUID ownerId,
        String name,
        TokenReach reach,
        @Nullable Instant expiresAt,
        TokenDigest digest) implements TokenCommand {}
