package dev.integrationhub.platform.jsonpath;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegexpTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            a.c                  => abc          => true
            a.c                  => xabc         => false
            a|b                  => b            => true
            a|b                  => ab           => false
            (ab|c)+d?            => abcab        => true
            [0-9]{2,3}           => 1            => false
            [0-9]{2,3}           => 123          => true
            [0-9]{2,}            => 12345        => true
            [0-9]{2}             => 123          => false
            [^a-c]               => d            => true
            [^a-c]               => b            => false
            [-a]b[c-]            => -b-          => true
            [.*]                 => .            => true
            [.*]                 => a            => false
            \\p{Lu}\\P{Lu}       => Ab           => true
            [\\p{L}\\-\\]]+      => a-]          => true
            \\(\\)\\.\\\\        => ().\\        => true
            \\{x\\}              => {x}          => true
            a,b/c:d              => a,b/c:d      => true
            .                    => \uD83D\uDE00 => true
            ^ab$                 => ab           => true
            (?:a)                =>              => invalid
            """)
    void matchesWholeTexts(String regexp, String text, String expected) {
        if (expected.equals("invalid")) {
            assertThatThrownBy(() -> Regexp.compile(regexp)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(Regexp.compile(regexp).matches(text, new Budget(1000)))
                    .isEqualTo(Boolean.parseBoolean(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "a)",
                "*",
                "a**",
                "a+?",
                "a{",
                "a{1",
                "a{,2}",
                "a{2,1}",
                "[",
                "[]",
                "[a",
                "a]",
                "[a[b]",
                "[z-a]",
                "[a-b-c]",
                "\\",
                "\\d",
                "\\w",
                "\\b",
                "\\x41",
                "\\1",
                "\\p",
                "\\pL",
                "\\p{Greek}",
                "\\p{IsL}",
                "(?i)a",
                "(?=a)",
                "(?<n>a)"
            })
    void refusesWhatIsNone(String regexp) {
        assertThatThrownBy(() -> Regexp.compile(regexp))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not valid");
    }

    static String[] large() {
        return new String[] {
            "a{251}",
            "a{1,9999}",
            "a{99999999999}",
            "((a{200}){200}){200}",
            "(a{200}b{200}){6}",
            "(".repeat(40) + "a" + ")".repeat(40),
            "a".repeat(1001)
        };
    }

    @ParameterizedTest
    @MethodSource("large")
    void refusesWhatIsTooLarge(String regexp) {
        assertThatThrownBy(() -> Regexp.compile(regexp)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a*)*b", "(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*)(.*)(.*)(.*)b", "(a?){100}a{100}b"})
    void takesNoLongerForATextThatAlmostMatches(String regexp) {
        assertThat(Regexp.compile(regexp).matches("a".repeat(10_000), new Budget(4_000_000)))
                .isFalse();
    }
}
