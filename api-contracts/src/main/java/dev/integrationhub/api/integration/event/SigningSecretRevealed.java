package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * The secret with which the hub signs what it delivers for an integration was given out. Stored before it was.
 *
 * @param reason what whoever asked said they need it for
 */
@EventName("signing-secret.revealed")
public record SigningSecretRevealed(UUID integrationId, long version, String reason) implements IntegrationEvent {}
