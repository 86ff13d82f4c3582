package dev.integrationhub.command.handlersync.spec;

import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small documents for tests. */
final class Documents {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(tools.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Documents() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Spec read(String text) {
        return SpecReader.read(bytes(text));
    }

    static SpecOperation only(String text) {
        List<SpecOperation> operations = read(text).operations();
        if (operations.size() != 1) {
            throw new AssertionError("operations: " + operations.size());
        }
        return operations.get(0);
    }

    /** JSON with single quotes, for legibility. */
    static JsonNode json(String text) {
        return MAPPER.readTree(text.replace('\'', '"'));
    }

    /** An OpenAPI 3.0 document around one operation's members, in YAML flow style, and components. */
    static String operation(String method, String members, String components) {
        return "openapi: 3.0.3\npaths: {/run: {" + method + ": {" + members + "}}}\ncomponents: {" + components + "}\n";
    }

    static String post(String schema) {
        return post(schema, "");
    }

    static String post(String schema, String schemas) {
        return operation(
                "post",
                "requestBody: {content: {application/json: {schema: " + schema + "}}}",
                "schemas: {" + schemas + "}");
    }
}
