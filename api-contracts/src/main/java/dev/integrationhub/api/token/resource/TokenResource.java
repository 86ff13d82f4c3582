package dev.integrationhub.api.token.resource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An access token as the REST interface shows it, without the token itself; members that are not set are left out.
 *
 * @param scopes as far as its owner has them too
 * @param integrationIds the only ones it is good for, if it is bound to any
 * @param cidrs the only networks it may be used from, if there are such
 * @param expiresAt left out if it never does
 * @param overlapEndsAt until when the token before the last rotation works too
 * @param lastUsedAt to the minute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenResource(
        UUID id,
        String name,
        UUID ownerId,
        List<String> scopes,
        @Nullable List<UUID> integrationIds,
        @Nullable List<String> cidrs,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant overlapEndsAt,
        @Nullable Instant lastUsedAt) {}
