package dev.integrationhub.platform.target;

import java.math.BigDecimal;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.platform.json.ExactJson;

import static org.assertj.core.api.Assertions.assertThat;

class JsonMergeProperties {
    private static final JsonNodeFactory NODES = ExactJson.MAPPER.getNodeFactory();
    private static final ObjectNode EMPTY = ExactJson.MAPPER.createObjectNode();

    @Property(tries = 200)
    void nothingUnderAnObjectIsTheObject(@ForAll("objects") ObjectNode object) {
        assertThat(text(JsonMerge.under(EMPTY, object))).isEqualTo(text(object));
    }

    @Property(tries = 200)
    void anObjectUnderNothingIsTheObject(@ForAll("objects") ObjectNode object) {
        assertThat(text(JsonMerge.under(object, EMPTY))).isEqualTo(text(object));
    }

    @Property(tries = 200)
    void mergingTwiceIsMergingOnce(@ForAll("objects") ObjectNode defaults, @ForAll("objects") ObjectNode given) {
        ObjectNode once = JsonMerge.under(defaults, given);
        assertThat(text(JsonMerge.under(defaults, once))).isEqualTo(text(once));
        assertThat(text(JsonMerge.under(once, given))).isEqualTo(text(once));
    }

    @Property(tries = 200)
    void everyMemberComesFromTheRightSide(@ForAll("objects") ObjectNode defaults, @ForAll("objects") ObjectNode given) {
        String before = text(defaults) + text(given);
        assertMerged(defaults, given, JsonMerge.under(defaults, given));
        assertThat(text(defaults) + text(given)).isEqualTo(before);
    }

    private static void assertMerged(ObjectNode defaults, ObjectNode given, ObjectNode merged) {
        assertThat(merged.propertyNames()).containsAll(defaults.propertyNames()).containsAll(given.propertyNames());
        for (Map.Entry<String, JsonNode> member : merged.properties()) {
            JsonNode below = defaults.get(member.getKey());
            JsonNode above = given.get(member.getKey());
            if (below instanceof ObjectNode lower && above instanceof ObjectNode upper) {
                assertMerged(lower, upper, (ObjectNode) member.getValue());
            } else {
                assertThat(text(member.getValue())).isEqualTo(text(above == null ? below : above));
            }
        }
    }

    private static String text(JsonNode node) {
        return ExactJson.MAPPER.writeValueAsString(node);
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return object(3);
    }

    private static Arbitrary<ObjectNode> object(int depth) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", "é~/"), value(depth - 1))
                .ofMaxSize(4)
                .map(members -> {
                    ObjectNode object = ExactJson.MAPPER.createObjectNode();
                    members.forEach(object::set);
                    return object;
                });
    }

    private static Arbitrary<JsonNode> value(int depth) {
        Arbitrary<JsonNode> scalar = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(3).map(NODES::stringNode),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e30"), new BigDecimal("1e30"))
                        .ofScale(3)
                        .map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        if (depth == 0) {
            return scalar;
        }
        return Arbitraries.oneOf(
                scalar,
                object(depth).map(object -> object),
                value(depth - 1).list().ofMaxSize(2).map(elements -> NODES.arrayNode()
                        .addAll(elements)));
    }
}
