package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An integration as the REST interface shows it.
 *
 * @param updatedAt when its own members last changed
 * @param handlerCount handlers it has now
 * @param lastActivityAt when anything of it last changed, or a webhook last came or went on to its target
 */
public record IntegrationResource(
        UUID id,
        String name,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Handlers that it has now") int handlerCount,

        @Schema(description = "When anything of it last changed, or a webhook last came or went on to its target")
        Instant lastActivityAt) {

    /** The same, if nothing happened to it later; else with the later activity. */
    public IntegrationResource activeAt(Instant other) {
        return other.isAfter(lastActivityAt)
                ? new IntegrationResource(id, name, createdAt, updatedAt, handlerCount, other)
                : this;
    }
}
