package dev.integrationhub.command.naming;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NameTextTest {
    @ParameterizedTest
    @ValueSource(ints = {0x9, 0xA, 0x20, 0x85, 0xA0, 0x1680, 0x2007, 0x2009, 0x2028, 0x202F, 0x205F, 0x3000})
    void takesWhiteSpaceOffTheEnds(int space) {
        String spaces = Character.toString(space).repeat(2);

        assertThat(NameText.normalize(spaces + "a b" + spaces)).isEqualTo("a b");
    }

    @Test
    void composesWhatWasSentInParts() {
        assertThat(NameText.normalize("e\u0301 \u0418\u0306")).isEqualTo("\u00e9 \u0419");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x7F, 0x85, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F,
                0x2028, 0x202A, 0x202E, 0x202F, 0x2060, 0x2064, 0x2066, 0x2069, 0x2800, 0x3164, 0xD800, 0xDC00, 0xE000,
                0xFE00, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFFF, 0x378, 0xE0041, 0xE0100, 0x10FFFF
            })
    void refusesWhatCannotBeSeenAndNamesIt(int character) {
        assertThatThrownBy(() -> check("a" + Character.toString(character) + "b"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(String.format("U+%04X", character));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Telegram Bot",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0915\u094d\u200d\u0937",
                "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb",
                "\u2764\ufe0f\u200d\ud83d\udd25",
                "1\ufe0f\u20e3",
                "\u96fb\u5831\u3000\u30dc\u30c3\u30c8",
                "\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22"
            })
    void allowsWhatScriptsAndEmojiNeed(String name) {
        assertThatCode(() -> check(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200c\u0645",
                "\u0645\u200c",
                "\u0645 \u200c\u0645",
                "\u0645\u200c\u200c\u0645",
                "\ud83d\ude00\u200c\ud83d\ude00",
                "\ud83d\ude00\u200db"
            })
    void refusesJoinersThatJoinNothing(String name) {
        assertThatThrownBy(() -> check(name)).hasMessageContaining("U+200");
    }

    private static void check(String text) {
        Violations violations = new Violations();
        NameText.check(text, "/name", violations);
        violations.throwIfAny();
    }
}
