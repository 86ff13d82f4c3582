package dev.integrationhub.command.handler.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.WebhookLimits;

/** How much a handler is to take, as a client says it; see {@link WebhookLimits}. */
public record LimitsBody(
        @Schema(description = "The largest body; 2097152 unless it is said") @Nullable
        Integer bodyBytes,

        @Schema(description = "In each process of the hub") @Nullable
        Integer requestsPerSecond) {

    private static final int LARGEST_BODY = 26_214_400;
    private static final int MOST_REQUESTS = 100_000;

    @Nullable
    WebhookLimits read(Place place) {
        place.between("bodyBytes", bodyBytes, 1, LARGEST_BODY);
        place.between("requestsPerSecond", requestsPerSecond, 1, MOST_REQUESTS);
        return bodyBytes == null && requestsPerSecond == null ? null : new WebhookLimits(bodyBytes, requestsPerSecond);
    }
}
