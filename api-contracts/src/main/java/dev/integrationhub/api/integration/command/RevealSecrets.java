package dev.integrationhub.api.integration.command;

import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.integration.SecretVersionId;

/** Note that values of secrets are about to be given out; refused if one of them is not there any more. */
public record RevealSecrets(UUID integrationId, List<SecretVersionId> secrets, String reason)
        implements IntegrationCommand {}
