package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.UUID;

/**
 * A secret as the REST interface shows it.
 *
 * @param value the sealed envelope, never the clear text
 */
public record SecretResource(
        UUID id, UUID integrationId, String key, String value, Instant createdAt, Instant updatedAt) {}
