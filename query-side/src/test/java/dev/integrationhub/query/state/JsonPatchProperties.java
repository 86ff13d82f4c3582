package dev.integrationhub.query.state;

import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.platform.json.ExactJson;

import static org.assertj.core.api.Assertions.assertThat;

class JsonPatchProperties {
    private static final List<String> SCALARS = List.of(
            "0", "-0.0", "0.0", "1", "1.0", "1.00", "1e400", "12345678901234567890", "true", "null", "\"\"", "\"1\"");
    private static final List<String> NAMES = List.of("a", "b", "a/b", "~", "~1", "");

    @Property(tries = 500)
    void makesTheOneOfTheOther(@ForAll Random random) {
        JsonNode from = value(random, 4);
        JsonNode to = value(random, 4);

        JsonNode patched = Patched.by(JsonPatch.between(from, to), from);

        assertThat(JsonTexts.of(patched)).isEqualTo(JsonTexts.of(to));
    }

    @Property(tries = 200)
    void isEmptyBetweenValuesThatAreWrittenTheSame(@ForAll Random random) {
        JsonNode value = value(random, 4);
        JsonNode again = ExactJson.MAPPER.readTree(ExactJson.MAPPER.writeValueAsString(value));

        assertThat(JsonPatch.between(value, again)).isEmpty();
        assertThat(Comparison.of(object(value), object(again), shown -> shown)).isEmpty();
    }

    @Property(tries = 500)
    void saysTheSameAsTheReadableList(@ForAll Random random) {
        ObjectNode before = object(value(random, 4));
        ObjectNode after = object(value(random, 4));

        assertThat(Comparison.of(before, after, shown -> shown).isEmpty())
                .isEqualTo(JsonPatch.between(before, after).isEmpty());
        assertThat(JsonTexts.of(Folded.into(before, Comparison.of(before, after, shown -> shown))))
                .isEqualTo(JsonTexts.of(after));
    }

    private static ObjectNode object(JsonNode value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("value", value);
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 1 : 4);
        if (kind == 0) {
            return ExactJson.MAPPER.readTree(SCALARS.get(random.nextInt(SCALARS.size())));
        } else if (kind == 1) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (int i = random.nextInt(3); i > 0; i--) {
                array.add(value(random, depth - 1));
            }
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), value(random, depth - 1));
        }
        return object;
    }
}
