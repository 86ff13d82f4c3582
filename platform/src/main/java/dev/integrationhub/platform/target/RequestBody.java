package dev.integrationhub.platform.target;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a handler is given as the body. Bodies may hold secrets and are not shown. */
public sealed interface RequestBody {
    RequestBody NONE = new None();

    static RequestBody json(JsonNode value) {
        return new Json(value);
    }

    /**
     * A body as it came.
     *
     * @param contentType null if the sender did not say
     */
    static RequestBody bytes(byte[] bytes, @Nullable String contentType) {
        return bytes.length == 0 ? NONE : new Bytes(bytes, contentType);
    }

    /** No body. */
    record None() implements RequestBody {}

    /** A JSON value of any kind, null included. */
    record Json(JsonNode value) implements RequestBody {
        @Override
        public String toString() {
            return "JSON";
        }
    }

    /** Bytes as a sender sent them. */
    @SuppressWarnings("ArrayRecordComponent") // bodies are sent, never compared
    record Bytes(byte[] bytes, @Nullable String contentType) implements RequestBody {
        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }
}
