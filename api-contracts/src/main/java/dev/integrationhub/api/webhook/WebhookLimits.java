package dev.integrationhub.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How much a handler takes; null for the hub's own limit.
 *
 * @param bodyBytes the largest body
 * @param requestsPerSecond in each process of the hub
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookLimits(
        @Nullable Integer bodyBytes, @Nullable Integer requestsPerSecond) {}
