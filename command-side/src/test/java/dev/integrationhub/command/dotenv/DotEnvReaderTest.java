package dev.integrationhub.command.dotenv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DotEnvReaderTest {
    static String[][] values() {
        return new String[][] {
            {"K=v", "v"},
            {"  export   K = v w  # comment", "v w"},
            {"K=a#b", "a#b"},
            {"K=#b", ""},
            {"K=", ""},
            {"export=v", "v"},
            {"K='a \\n $X # \" b' # comment", "a \\n $X # \" b"},
            {"K=\"a\\n\\t\\r\\\"\\\\\\$\\`\\d\"", "a\n\t\r\"\\$`\\d"},
            {"K=\"one\r\ntwo\"\r\n", "one\ntwo"},
            {"\uFEFFK='one\n\ntwo'", "one\n\ntwo"},
            {"K=$OTHER", "$OTHER"},
            {"K=ключ 🔑", "ключ 🔑"}
        };
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsAValue(String text, String value) {
        DotEnv file = DotEnvReader.read(text);

        assertThat(file.faults()).isEmpty();
        assertThat(file.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.value().reveal()).isEqualTo(value));
    }

    static String[][] faults() {
        return new String[][] {
            {"nonsense", "no-assignment"},
            {"export K", "no-assignment"},
            {"1K=v", "key"},
            {"K K=v", "no-assignment"},
            {"=v", "key"},
            {"K=\"never", "unterminated"},
            {"K='a'b", "behind-quote"},
            {"K=a\nK=b", "repeated"}
        };
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatMakesNoSense(String text, String code) {
        DotEnv file = DotEnvReader.read(text);

        assertThat(file.faults()).extracting(DotEnv.Fault::code).containsExactly(code);
    }

    @Test
    void goesOnBehindAFaultAndCountsLines() {
        DotEnv file = DotEnvReader.read("# c\n\nA='1\n2'\nbad\nB=\"open\nC=3\n");

        assertThat(file.entries()).extracting(DotEnv.Entry::key).containsExactly("A", "C");
        assertThat(file.entries()).extracting(DotEnv.Entry::line).containsExactly(3, 7);
        assertThat(file.faults()).extracting(DotEnv.Fault::line).containsExactly(5, 6);
        assertThat(file.toString()).doesNotContain("open");
    }
}
