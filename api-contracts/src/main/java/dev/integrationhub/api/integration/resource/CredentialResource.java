package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A credential as the REST interface shows it: a public key and value.
 *
 * @param value null if it was erased
 */
public record CredentialResource(
        UUID id, UUID integrationId, String key, @Nullable String value, Instant createdAt, Instant updatedAt) {}
