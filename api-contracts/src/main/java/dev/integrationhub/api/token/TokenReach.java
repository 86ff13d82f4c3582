package dev.integrationhub.api.token;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far a token reaches.
 *
 * @param scopes each by its own name, such as {@code handlers:read}
 * @param integrationIds the only ones it is good for; null if it is not bound to any
 * @param cidrs the only networks it may be used from; null for anywhere
 */
public record TokenReach(
        List<String> scopes,
        @Nullable List<UUID> integrationIds,
        @Nullable List<String> cidrs) {}
