package dev.integrationhub.platform.target;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.platform.json.ExactJson;

/**
 * The given body with the default arguments under it. Only a JSON object is merged: bytes that are none (or are no valid, unambiguous
 * JSON in UTF-8, or are said to be another type) go on as they came, and so do all bytes where there is nothing to merge.
 *
 * @param arguments the merged object; the default arguments alone where the body is no object
 * @param bytes to send, null for none
 * @param contentType of the bytes, null if not known
 * @param isObject false if there is a body and it is no JSON object, or was not read as one
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are sent, never compared
record MergedBody(
        ObjectNode arguments,
        byte @Nullable [] bytes,
        @Nullable String contentType,
        boolean isObject) {
    static final String JSON = "application/json";

    /** @param read whether the arguments are needed; where they are not, and nothing is merged, bytes are not even parsed */
    static MergedBody of(ObjectNode defaults, RequestBody given, boolean read) {
        if (given instanceof RequestBody.Json json) {
            return json.value() instanceof ObjectNode object
                    ? written(JsonMerge.under(defaults, object), JSON)
                    : new MergedBody(defaults, ExactJson.MAPPER.writeValueAsBytes(json.value()), JSON, false);
        }
        if (given instanceof RequestBody.Bytes bytes) {
            return of(defaults, bytes, read || !defaults.isEmpty());
        }
        return defaults.isEmpty() ? new MergedBody(defaults, null, null, true) : written(defaults, JSON);
    }

    private static MergedBody of(ObjectNode defaults, RequestBody.Bytes given, boolean read) {
        JsonNode value = read && MediaTypes.mayBeJson(given.contentType()) ? parsed(given.bytes()) : null;
        if (!(value instanceof ObjectNode object)) {
            return new MergedBody(defaults, given.bytes(), given.contentType(), false);
        }
        return defaults.isEmpty()
                ? new MergedBody(object, given.bytes(), given.contentType(), true)
                : written(JsonMerge.under(defaults, object), given.contentType() == null ? JSON : given.contentType());
    }

    private static MergedBody written(ObjectNode merged, String contentType) {
        return new MergedBody(merged, ExactJson.MAPPER.writeValueAsBytes(merged), contentType, true);
    }

    private static @Nullable JsonNode parsed(byte[] bytes) {
        try {
            return ExactJson.MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            return null;
        }
    }
}
