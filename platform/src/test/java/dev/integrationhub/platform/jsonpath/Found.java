package dev.integrationhub.platform.jsonpath;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.json.ExactJson;

/** What queries find. */
final class Found {
    private static final long ENOUGH = 10_000_000;

    private Found() {}

    static List<JsonNode> by(String path, JsonNode document) {
        List<JsonNode> found = new ArrayList<>();
        JsonPath.parse(path).visit(document, new Budget(ENOUGH), node -> {
            found.add(node);
            return true;
        });
        return found;
    }

    /** As a JSON array, with double quotes for the single ones of the document. */
    static String text(String path, String document) {
        return by(path, ExactJson.MAPPER.readTree(document.replace('\'', '"')))
                .toString()
                .replace('"', '\'')
                .replace(", ", ",");
    }
}
