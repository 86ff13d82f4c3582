package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.UUID;

/** A credential as the REST interface shows it: a public key and value. */
public record CredentialResource(
        UUID id, UUID integrationId, String key, String value, Instant createdAt, Instant updatedAt) {}
