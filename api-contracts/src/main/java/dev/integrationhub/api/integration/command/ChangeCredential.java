package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/**
 * Give a credential another value.
 *
 * @param version what the sealed value was sealed as; must follow the present one
 */
public record ChangeCredential(UUID integrationId, UUID credentialId, String sealedValue, long version, IfMatch ifMatch)
        implements IntegrationCommand {}
