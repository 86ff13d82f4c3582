package dev.integrationhub.api.integration.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/** An integration began. */
@EventName("integration.created")
public record IntegrationCreated(
        UUID integrationId, String name, @Nullable String ownerId) implements IntegrationEvent {}
