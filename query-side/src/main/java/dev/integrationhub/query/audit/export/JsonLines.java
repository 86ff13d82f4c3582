package dev.integrationhub.query.audit.export;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.platform.json.ExactJson;

/** A value as a line of JSON. */
final class JsonLines {
    private static final JsonMapper JSON = ExactJson.MAPPER
            .rebuild()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private JsonLines() {}

    static String of(Object value) {
        return JSON.writeValueAsString(value) + "\n";
    }

    /** The same within a line. */
    static String within(Object value) {
        return JSON.writeValueAsString(value);
    }
}
