package dev.integrationhub.platform.filter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PayloadFilterTest {
    private static FilterVerdict judge(String filter, String body) {
        return PayloadFilter.parse(filter).judge(body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $[?$.type == 'push']              | {"type":"push"}                    | 1
            $[?$.type == 'push']              | {"type":"ping"}                    | 0
            $.items[?@.price > 10]            | {"items":[{"price":9},{"price":11},{"price":12}]}  | 2
            $.deleted                         | {"deleted":false}                  | 1
            $.deleted                         | {"deleted":null}                   | 1
            $.deleted                         | {}                                 | 0
            $..id                             | [{"id":1},{"a":{"id":2}}]          | 2
            $                                 | 0                                  | 1
            $.a                               | {"a":1,"a":2}                      | 1
            $[?@ == 2]                        | {"a":1,"a":2}                      | 1
            """)
    void passesWhatItFindsSomethingIn(String filter, String body, int found) {
        assertThat(judge(filter, body)).isEqualTo(new FilterVerdict(found > 0, found, null));
        assertThat(PayloadFilter.parse(filter).passes(body.getBytes(UTF_8))).isEqualTo(found > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a=1&b=2",
                "<a/>",
                "{",
                "{\"a\":1} {}",
                "{\"a\":1}x",
                "[1,]",
                "{a:1}",
                "nul",
                "\u0000",
                "NaN"
            })
    void passesNothingThatIsNoJson(String body) {
        assertThat(judge("$", body)).isEqualTo(new FilterVerdict(false, 0, null));
    }

    @Test
    void readsTheEncodingsOfJson() {
        assertThat(PayloadFilter.parse("$.a").passes("{\"a\":1}".getBytes(UTF_16)))
                .isTrue();
        assertThat(PayloadFilter.parse("$").passes(new byte[] {'"', (byte) 0xff, '"'}))
                .isFalse();
    }

    static String[] tooMuch() {
        return new String[] {
            "[".repeat(300) + "]".repeat(300),
            "[".repeat(1_000_000),
            "[" + "0,".repeat(FilteredBody.MOST_TOKENS) + "0]",
            "[" + "{},".repeat(FilteredBody.MOST_TOKENS / 2) + "0]",
            "1".repeat(2000),
            "1e99999999999",
            "[1e-2147483648]"
        };
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void letsPassWhatItDoesNotRead(String body) {
        assertThat(judge("$.nothing", body))
                .isEqualTo(new FilterVerdict(true, 0, "The body has more values, levels or digits than filters read."));
        assertThat(PayloadFilter.parse("$.nothing").passes(body.getBytes(UTF_8)))
                .isTrue();
    }

    @Test
    void letsPassWhatTakesTooMuchWork() {
        String body = "[" + "{\"a\":[1,2]},".repeat(50_000) + "0]";
        assertThat(judge("$[?count($..*) == 3]", body))
                .isEqualTo(new FilterVerdict(true, 0, "The query takes more work on this document than it may."));
        assertThat(judge("$[?count(@.*) == 3]", body)).isEqualTo(new FilterVerdict(false, 0, null));
    }

    @Test
    void countsNoFurtherThanAThousand() {
        assertThat(judge("$[*]", "[" + "0,".repeat(5000) + "0]").found()).isEqualTo(1000);
    }

    @Test
    void keepsTheDigitsOfNumbers() {
        assertThat(judge("$[?@ == 12345678901234567890.1]", "[12345678901234567890.1, 12345678901234567890.2]")
                        .found())
                .isEqualTo(1);
        assertThat(judge("$[?@ == 9007199254740993]", "[9007199254740993, 9007199254740992]")
                        .found())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "type == 'push'", "$.type == 'push'", "$[?(@.type =~ /push/)]", "$[?match(@.a, 'a{1,9999}')]"
            })
    void refusesWhatIsNoJsonPath(String filter) {
        assertThatThrownBy(() -> PayloadFilter.parse(filter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JSONPath")
                .hasMessageEndingWith(".");
    }

    @Test
    void refusesALongOne() {
        assertThatThrownBy(() -> PayloadFilter.parse("$." + "a".repeat(PayloadFilter.LONGEST)))
                .hasMessage("A filter has 2000 characters at the most.");
    }
}
