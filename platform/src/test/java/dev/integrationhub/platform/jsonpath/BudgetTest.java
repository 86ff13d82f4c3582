package dev.integrationhub.platform.jsonpath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.json.ExactJson;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BudgetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '`', textBlock = """
            $..*..*..*..*
            $[?count($..*) > 3]
            $..[?@..[?@..[?@ == 2]]]
            $[?@ == $[0]]
            $[?match($[0][0], '(a*)*b')]
            $[?search($[0][0], '(a|aa|aaa)+b')]
            $[?search($[0][0], '(x|y){200}')]
            $[?$[0][0] < $[0][0]]
            $[?length($[0][0]) == 1]
            """)
    void endsWhatTakesTooMuchWork(String path) {
        String large = "\"" + "a".repeat(100_000) + "\"";
        JsonNode document = ExactJson.MAPPER.readTree(
                "[" + ("[" + large + "],").repeat(20) + "{\"a\":[1,[2,[3]]]},".repeat(3000) + large + "]");
        assertThatThrownBy(() -> JsonPath.parse(path).visit(document, new Budget(50_000), node -> true))
                .isInstanceOf(BudgetSpentException.class);
    }

    @Test
    void endsWithManyExpressionsThatADocumentBrings() {
        StringBuilder document = new StringBuilder("[");
        for (int i = 0; i < 1000; i++) {
            document.append("{\"v\":\"a\",\"p\":\"[\\\\p{L}\\\\p{N}]{250}")
                    .append(i)
                    .append("\"},");
        }
        JsonNode expressions = ExactJson.MAPPER.readTree(document + "1]");
        assertThatThrownBy(() ->
                        JsonPath.parse("$[?match(@.v, @.p)]").visit(expressions, new Budget(1_000_000), node -> true))
                .isInstanceOf(BudgetSpentException.class);
    }

    @Test
    void isEnoughForWhatIsUsual() {
        JsonNode document = ExactJson.MAPPER.readTree(
                "{\"type\":\"push\",\"commits\":[" + "{\"id\":1,\"files\":[\"a\",\"b\"]},".repeat(1000) + "{}]}");
        assertThatCode(() -> JsonPath.parse("$[?$.type == 'push' && count($.commits[*]) > 5]")
                        .visit(document, new Budget(20_000), node -> true))
                .doesNotThrowAnyException();
    }
}
