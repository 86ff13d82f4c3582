package dev.integrationhub.command.handlersync.spec;

import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class YamlTreeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yes|'yes'",
                "on|'on'",
                "2024-01-01|'2024-01-01'",
                "12:30:45|'12:30:45'",
                "~|null",
                "True|true",
                "007|7",
                "0x1F|31",
                "0o17|15",
                "1.10|1.10",
                "1e400|1E+400",
                "12345678901234567890123|12345678901234567890123",
                "1e99999999999|'1e99999999999'",
                ".inf|'.inf'",
                "'12'|'12'",
                "!!str 12|'12'"
            })
    void resolvesScalarsByTheCoreSchema(String yaml, String json) {
        assertThat(tree("a: " + yaml).toString()).isEqualTo("{\"a\":" + json.replace('\'', '"') + "}");
    }

    @Test
    void keepsTheTextOfAKey() {
        assertThat(tree("200: a\non: b\n1.0: c\nnull: d").propertyNames()).containsExactly("200", "on", "1.0", "null");
    }

    @Test
    void copiesAliasesAndMerges() {
        assertThat(
                        (Object)
                                tree(
                                        "base: &b {x: 1, y: {z: 2}}\nalias: *b\nmerged: {<<: *b, x: 3}\nboth:\n  <<: [*b, {w: 4}]\n'<<': {k: 1}"))
                .isEqualTo(Documents.json("{'base':{'x':1,'y':{'z':2}},'alias':{'x':1,'y':{'z':2}},"
                        + "'merged':{'x':3,'y':{'z':2}},'both':{'x':1,'y':{'z':2},'w':4},'<<':{'k':1}}"));
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            String previous = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (previous + ", ").repeat(9) + previous + "]\n");
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertRejected(bomb.toString(), Reason.TOO_LARGE));
    }

    @Test
    void refusesDeepNesting() {
        assertRejected("a: " + "[".repeat(100_000), Reason.TOO_DEEP);
        assertRejected("- ".repeat(100_000), Reason.TOO_DEEP);
        assertThatThrownBy(() -> DocumentParser.parse(Documents.bytes("{\"a\":" + "[".repeat(100_000))))
                .isInstanceOfSatisfying(
                        SpecRejected.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_DEEP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &a [*a]", "a: *nothing", "? [1, 2]\n: a", "a: {<<: 7}", "a: 1\n---\nb: 2"})
    void refusesWhatJsonCannotSay(String yaml) {
        assertRejected(yaml, Reason.MALFORMED);
    }

    private static void assertRejected(String yaml, Reason reason) {
        assertThatThrownBy(() -> YamlTree.parse(Documents.bytes(yaml)))
                .isInstanceOfSatisfying(
                        SpecRejected.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static JsonNode tree(String yaml) {
        return YamlTree.parse(Documents.bytes(yaml));
    }
}
