package dev.integrationhub.api.integration;

import java.util.UUID;

/**
 * A secret to add, or a version to add to one.
 *
 * @param version what the value was sealed as; 1 adds a secret
 */
public record ImportedSecret(UUID secretId, String key, SealedSecretValue value, long version) {}
