package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.UUID;

/**
 * An integration as the REST interface shows it.
 *
 * @param updatedAt when its own members last changed
 * @param handlerCount handlers it has now
 * @param lastActivityAt when anything of it last changed
 */
public record IntegrationResource(
        UUID id, String name, Instant createdAt, Instant updatedAt, int handlerCount, Instant lastActivityAt) {}
