package dev.integrationhub.api.replay.resource;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which deliveries of an integration are replayed; null for all.
 *
 * @param handler id or name
 * @param status those that count
 * @param from received then or later
 * @param to received before then
 * @param search an id, or text in the payload
 */
public record ReplayFilterResource(
        @Nullable String handler,
        List<String> status,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String search) {}
