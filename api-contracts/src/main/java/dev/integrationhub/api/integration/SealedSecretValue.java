package dev.integrationhub.api.integration;

import org.jspecify.annotations.Nullable;

/**
 * The value of a secret as it may be stored.
 *
 * @param envelope sealed for one version of one secret
 * @param fingerprint the same for equal values in an integration
 * @param hint the last characters, if they were asked for; empty if the value is too short for a hint
 */
public record SealedSecretValue(
        String envelope, String fingerprint, @Nullable String hint) {}
