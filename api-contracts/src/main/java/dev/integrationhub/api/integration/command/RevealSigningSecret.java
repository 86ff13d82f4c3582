package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Note that the secret with which deliveries are signed is about to be given out. */
public record RevealSigningSecret(UUID integrationId, long version, String reason) implements IntegrationCommand {}
