package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** The key of a former version was destroyed: its value never opens again. */
@EventName("secret.version-destroyed")
public record SecretVersionDestroyed(UUID integrationId, UUID secretId, long version) implements IntegrationEvent {}
