package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/** Deliver the webhooks of a handler again; nothing if they are delivered. */
public record EnableHandler(UUID integrationId, UUID handlerId, IfMatch ifMatch) implements IntegrationCommand {}
