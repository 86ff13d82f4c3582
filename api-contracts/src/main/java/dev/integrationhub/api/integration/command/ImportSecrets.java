package dev.integrationhub.api.integration.command;

import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.integration.ImportedSecret;

/** Add secrets and versions of secrets, all of them or none. */
public record ImportSecrets(UUID integrationId, List<ImportedSecret> secrets) implements IntegrationCommand {}
