package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** An integration got another name. */
@EventName("integration.renamed")
public record IntegrationRenamed(UUID integrationId, String name, String formerName) implements IntegrationEvent {}
