package dev.integrationhub.query.audit;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.event.IntegrationEvent;

/**
 * An event as the store holds it.
 *
 * @param name its stored name
 * @param payload null if this version of the hub cannot read it
 */
record StoredEvent(
        long sequence,
        String id,
        String name,
        Instant timestamp,
        Map<String, ?> metadata,
        @Nullable IntegrationEvent payload) {

    @Nullable
    String metadata(String key) {
        return metadata.get(key) instanceof String value ? value : null;
    }
}
