package dev.integrationhub.api.integration.command;

import java.time.Duration;
import java.util.UUID;

/**
 * Sign with another secret what is delivered for an integration.
 *
 * @param overlap how long the former one signs too
 */
public record RotateSigningSecret(UUID integrationId, Duration overlap) implements IntegrationCommand {}
