package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** A removed secret came back, with its versions. */
@EventName("secret.restored")
public record SecretRestored(UUID integrationId, UUID secretId) implements IntegrationEvent {}
