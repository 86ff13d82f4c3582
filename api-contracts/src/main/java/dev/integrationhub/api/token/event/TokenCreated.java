package dev.integrationhub.api.token.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * Somebody made a token for a machine of theirs. Its name may tell of a person, so it is kept elsewhere.
 *
 * @param integrationIds the only ones it is good for; null if it is not bound to any
 * @param cidrs the only networks it may be used from; null for anywhere
 * @param expiresAt null for never
 */
@EventName("token.created")
public record TokenCreated(
        UUID tokenId,
        UUID ownerId,
        List<String> scopes,
        @Nullable List<UUID> integrationIds,
        @Nullable List<String> cidrs,
        @Nullable Instant expiresAt)
        implements TokenEvent {}
