package dev.integrationhub.platform.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExactJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "0.00",
                "12345678901234567890",
                "-9223372036854775809",
                "0.1000000000000000055511151231257827021181583404541015625",
                "3.141592653589793238462643383279502884197",
                "100000000000000000000000000000000000000000.0",
                "1",
                "-1",
                "1E+400",
                "1e400",
                "1e-400",
                "1.50e3",
                "-0.0",
                "1e2147483647"
            })
    void writesANumberAsItWas(String number) {
        assertThat(rewritten("[" + number + "]")).isEqualTo("[" + number + "]");
        assertThat(rewritten(number)).isEqualTo(number);
    }

    @Test
    void comparesNumbersWithoutRegardToTheirSpelling() {
        JsonNode spelled = ExactJson.MAPPER.readTree("[1e400, -0.0]");
        JsonNode plain = ExactJson.MAPPER.readTree("[1E+400, 0.0]");
        assertThat(spelled).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(plain).isEqualTo(spelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{}x",
                "[1,]",
                "{'a':1}",
                "NaN",
                "01",
                "",
                "{\"a\":",
                "1e99999999999"
            })
    void refusesWhatIsNotOneUnambiguousValue(String text) {
        assertThatThrownBy(() -> ExactJson.MAPPER.readTree(text).requireNonNull())
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesDeepNesting() {
        int depth = ExactJson.MAX_DEPTH;
        assertThat(rewritten("[".repeat(depth) + "]".repeat(depth))).hasSize(2 * depth);
        assertThatThrownBy(() -> rewritten("[".repeat(depth + 1) + "]".repeat(depth + 1)))
                .isInstanceOf(JacksonException.class);
    }

    private static String rewritten(String text) {
        return ExactJson.MAPPER.writeValueAsString(ExactJson.MAPPER.readTree(text));
    }
}
