package dev.integrationhub.api.integration.command;

import java.util.SortedMap;
import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/** Say by which ids external services know an integration. */
public record ChangeExternalIds(UUID integrationId, SortedMap<String, String> externalIds, IfMatch ifMatch)
        implements IntegrationCommand {}
