package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/**
 * Store the webhooks of a handler and deliver them no more; nothing if it is disabled already, for whatever reason.
 *
 * @param reason such as {@code by-operator} or {@code target-gone}
 */
public record DisableHandler(UUID integrationId, UUID handlerId, String reason, IfMatch ifMatch)
        implements IntegrationCommand {

    /** Whatever was changed of the handler meanwhile. */
    public DisableHandler(UUID integrationId, UUID handlerId, String reason) {
        this(integrationId, handlerId, reason, IfMatch.ANY);
    }
}
