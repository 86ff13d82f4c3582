package dev.integrationhub.query.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.audit.StateVersion;
import dev.integrationhub.api.audit.UnreadableEvent;

/**
 * What an integration was after an event.
 *
 * @param state with {@link SealedValue}s in it
 * @param sealedSecrets envelopes by the ids of the secrets
 */
record Snapshot(
        long version,
        Instant at,
        ObjectNode state,
        Map<String, String> sealedSecrets,
        List<UnreadableEvent> unreadable) {

    StateVersion stateVersion() {
        return new StateVersion(version, at);
    }
}
