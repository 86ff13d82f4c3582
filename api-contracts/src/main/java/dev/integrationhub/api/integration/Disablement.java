package dev.integrationhub.api.integration;

import java.time.Instant;

/**
 * Why a handler takes webhooks and does not deliver them.
 *
 * @param reason such as {@code by-operator} or {@code target-gone}
 */
public record Disablement(String reason, Instant since) {}
