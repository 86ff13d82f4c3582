package dev.integrationhub.platform.target;

import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.json.ExactJson;

/** An argument as text in a URL: a string is itself, anything else its JSON. */
final class ArgumentText {
    private ArgumentText() {}

    static String of(JsonNode value) {
        return value.isString() ? value.stringValue() : ExactJson.MAPPER.writeValueAsString(value);
    }
}
