package dev.integrationhub.api.integration.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of the secret with which deliveries are signed.
 *
 * @param retiresAt until when a former version signs beside the current one; null for that
 */
public record SigningSecretVersionResource(
        long version, Instant createdAt, @Nullable Instant retiresAt) {}
