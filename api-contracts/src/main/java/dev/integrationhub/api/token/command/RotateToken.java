package dev.integrationhub.api.token.command;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.token.TokenDigest;

/**
 * Replace a token by another one that can do the same.
 *
 * @param overlap for how long the former one works too, if it does not expire before
 * @param expiresAt of the new one; null for never
 */
public record RotateToken(
        UUID tokenId,
        TokenDigest digest,
        Duration overlap,
        @Nullable Instant expiresAt) implements TokenCommand {}
