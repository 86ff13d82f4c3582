package dev.integrationhub.api.token.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * A token was replaced by another one that can do the same.
 *
 * @param overlapEndsAt until when the former one works too
 * @param expiresAt of the new one; null for never
 */
@EventName("token.rotated")
public record TokenRotated(
        UUID tokenId, Instant overlapEndsAt, @Nullable Instant expiresAt) implements TokenEvent {}
