package dev.integrationhub.platform.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON (RFC 8259) whose values survive reading into a tree and writing again: numbers of any size and scale come out as they went
 * in ({@code 1.10}, {@code 12345678901234567890}, {@code 1e400}, {@code -0.0}).
 *
 * <p>Refused, since two readers could understand them differently: duplicate member names, anything after the value, numbers of
 * more than 1,000 characters or with an exponent beyond 32 bits, nesting
 * deeper than 200.
 */
public final class ExactJson {
    /** How deep arrays and objects may nest; deep enough for any document, shallow enough for recursion over it. */
    public static final int MAX_DEPTH = 200;

    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(module())
            .build();

    private ExactJson() {}

    /** Lets another mapper read trees exactly, as a body or as a member of one. */
    public static JacksonModule module() {
        return new SimpleModule("exact-numbers")
                .addDeserializer(JsonNode.class, new ExactNodes())
                .addDeserializer(ObjectNode.class, new ExactObjects());
    }
}
