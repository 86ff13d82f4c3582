package dev.integrationhub.api.integration.event;

import java.util.Map;
import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * External services know the integration by other ids.
 *
 * @param externalIds all that there are now, by name
 */
@EventName("integration.external-ids-changed")
public record ExternalIdsChanged(UUID integrationId, Map<String, String> externalIds) implements IntegrationEvent {}
