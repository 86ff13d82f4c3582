package dev.integrationhub.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.node.ObjectNode;

/**
 * An integration, and all that belongs to it, as it was.
 *
 * @param version the sequence number of the last event that made it so
 * @param at when that event happened
 * @param sealedSecrets the envelopes of the secrets' values by the ids of the secrets
 * @param unreadable what is missing in the state
 */
public record IntegrationState(
        UUID integrationId,
        long version,
        Instant at,

        @Schema(
                description = "name, deleted, purged; credentials, secrets and handlers by their ids; signingSecret."
                        + " The value of a credential is null for whoever may not read it, and once it was erased")
        ObjectNode state,

        Map<String, String> sealedSecrets,
        List<UnreadableEvent> unreadable) {}
