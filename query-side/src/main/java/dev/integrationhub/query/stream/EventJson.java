package dev.integrationhub.query.stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.state.LoggedEvent;

/** Writes an event as one line of JSON: what it was stored with, and sealed values sealed. */
final class EventJson {
    private EventJson() {}

    /** An event that is no JSON says so, and shows what else is known of it. */
    static String of(LoggedEvent event) {
        JsonNode metadata = parse(event.metadata());
        JsonNode payload = parse(event.payload());
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", event.id())
                .put("version", event.version())
                .put("type", event.type())
                .put("revision", event.revision())
                .put("timestamp", event.time());
        line.set("metadata", metadata == null ? NullNode.getInstance() : metadata);
        line.set("payload", payload == null ? NullNode.getInstance() : payload);
        if (metadata == null || payload == null) {
            line.put("unreadable", true);
        }
        return ExactJson.MAPPER.writeValueAsString(line);
    }

    private static @Nullable JsonNode parse(byte[] json) {
        try {
            JsonNode value = ExactJson.MAPPER.readTree(json);
            return value.isMissingNode() ? null : value;
        } catch (JacksonException e) {
            return null;
        }
    }
}
