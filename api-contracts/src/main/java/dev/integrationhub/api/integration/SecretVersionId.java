package dev.integrationhub.api.integration;

import java.util.UUID;

/** Names a version of a secret. */
public record SecretVersionId(UUID secretId, long version) {}
