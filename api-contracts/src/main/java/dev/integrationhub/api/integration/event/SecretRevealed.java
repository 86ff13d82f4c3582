package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * The value of a secret was given out. Stored before it was.
 *
 * @param reason what whoever asked said they need it for
 */
@EventName("secret.revealed")
public record SecretRevealed(UUID integrationId, UUID secretId, long version, String reason)
        implements IntegrationEvent {}
