package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** All keys of a removed secret were destroyed: it cannot come back. */
@EventName("secret.purged")
public record SecretPurged(UUID integrationId, UUID secretId) implements IntegrationEvent {}
