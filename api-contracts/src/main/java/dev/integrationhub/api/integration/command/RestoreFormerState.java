package dev.integrationhub.api.integration.command;

import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.event.IntegrationEvent;

/**
 * Bring a former state back.
 *
 * @param expectedVersion of the integration when the plan was made; another one means the plan is stale
 * @param events lead from the state of that version to the former one; none if the two are the same
 */
public record RestoreFormerState(
        UUID integrationId, long expectedVersion, List<IntegrationEvent> events, IfMatch ifMatch)
        implements IntegrationCommand {}
