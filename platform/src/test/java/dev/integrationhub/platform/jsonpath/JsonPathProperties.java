package dev.integrationhub.platform.jsonpath;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import dev.integrationhub.platform.json.ExactJson;

import static org.assertj.core.api.Assertions.assertThat;

class JsonPathProperties {
    private static final List<String> PARTS = List.of(
            "$", "@", ".", "..", "*", "[", "]", "?", "(", ")", "!", "&&", "||", "==", "<", "'a'", "\"b\"", "a", "b",
            "0", "-1", ":", ",", " ", "length(", "count(", "value(", "match(", "search(", "true", "null", "1e2", "\\",
            "'", "\u00e9");

    private final JsonNode document =
            ExactJson.MAPPER.readTree("{\"a\":[1,{\"b\":\"x\"},null,[]],\"b\":{\"a\":\"a\",\"c\":{}},\"\":2.5}");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PARTS).list().ofMaxSize(20).map(parts -> "$" + String.join("", parts));
    }

    @Property(tries = 5000)
    void isReadOrRefusedWhateverItSays(@ForAll("texts") String text) {
        JsonPath path;
        try {
            path = JsonPath.parse(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        path.visit(document, new Budget(1_000_000), node -> true);
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        Arbitrary<JsonNode> leaves =
                Arbitraries.of("null", "true", "0", "1.5", "\"a\"", "[]", "{}").map(ExactJson.MAPPER::readTree);
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Combinators.combine(inner.list().ofMaxSize(4), Arbitraries.of(true, false))
                        .as((children, array) -> array ? array(children) : object(children)),
                0,
                3);
    }

    private static JsonNode array(List<JsonNode> children) {
        return JsonNodeFactory.instance.arrayNode().addAll(children);
    }

    private static JsonNode object(List<JsonNode> children) {
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < children.size(); i++) {
            object.set("m" + i, children.get(i));
        }
        return object;
    }

    @Property
    void findsEveryDescendantOnce(@ForAll("documents") JsonNode any) {
        assertThat(Found.by("$..*", any)).hasSize(descendants(any));
    }

    private static int descendants(JsonNode node) {
        return node.valueStream().mapToInt(child -> 1 + descendants(child)).sum();
    }

    @Property
    void everythingEqualsItself(@ForAll("documents") JsonNode any) {
        JsonNode twice = array(List.of(any, any.deepCopy()));
        assertThat(Found.by("$[?$[0] == $[1]]", twice)).hasSize(2);
        assertThat(Found.by("$[?$[0] != $[1]]", twice)).isEmpty();
        assertThat(Found.by("$[?$[0] < $[1]]", twice)).isEmpty();
    }

    @Property
    void aConditionOrItsOppositeHolds(@ForAll("documents") JsonNode any) {
        String condition = "@.m0 == $.m1 || @ > 1 && !@.m2";
        int children = any.size();
        assertThat(Found.by("$[?" + condition + "]", any).size()
                        + Found.by("$[?!(" + condition + ")]", any).size())
                .isEqualTo(children);
    }
}
