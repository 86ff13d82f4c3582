package dev.integrationhub.api.integration.event;

import java.time.Instant;
import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * What the hub delivers for an integration is signed with another secret. The first one, version 1, is there without an event.
 *
 * @param version of the new one
 * @param overlapEndsAt until when the former one signs too
 */
@EventName("signing-secret.rotated")
public record SigningSecretRotated(UUID integrationId, long version, Instant overlapEndsAt)
        implements IntegrationEvent {}
