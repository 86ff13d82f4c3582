package dev.integrationhub.ingress.body;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

import static org.assertj.core.api.Assertions.assertThat;

class BodyValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id|{'id':'a'}|a",
                "/id|{'x':{'id':'no'},'y':['id'],'id':'a b '}|'a b '",
                "/id|{'id':12345678901234567890}|12345678901234567890",
                "/id|{'id':1.0}|1.0",
                "/id|{'id':'first','id':'second'}|first",
                "/data/0/id|{'data':[{'id':'a'},{'id':'b'}]}|a",
                "/data/1/id|{'data':[{'id':'a'},{'id':'b'}]}|b",
                "/data/1|{'data':{'0':'a','1':'b'}}|b",
                "/a~1b/m~0n|{'a/b':{'m~n':'x'}}|x",
                "/|{'':'x'}|x",
                "''|'\"x\"'|x",
                "/id|{'id':'a' and then nothing that is JSON|a"
            })
    void findsTextsAndNumbers(String pointer, String body, String value) {
        assertThat(find(pointer, body)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id|{'id':null}",
                "/id|{'id':true}",
                "/id|{'id':{}}",
                "/id|{'id':['a']}",
                "/id|{'ID':'a'}",
                "/id|{'a':{'id':'b'}}",
                "/id|['id']",
                "/id|id=1",
                "/id|{'id':",
                "/id|{'id':'a",
                "/id|{id:'a'}",
                "/id|''",
                "/id|' '",
                "/0|[]",
                "/1|['a']",
                "''|{'id':'a'}",
                "/id/x|{'id':'a'}"
            })
    void findsNothingElse(String pointer, String body) {
        assertThat(find(pointer, body)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void readsEveryEncodingOfJson(String charset) throws java.io.UnsupportedEncodingException {
        assertThat(BodyValue.find("{\"id\":\"ä\"}".getBytes(charset), JsonPointer.compile("/id")))
                .isEqualTo("ä");
    }

    @Test
    void givesUpOnWhatIsTooDeepOrNamedTooLong() {
        assertThat(find("/id", "{'a':" + "[".repeat(300) + "]".repeat(300) + ",'id':'a'}"))
                .isNull();
        assertThat(find("/id", "{'" + "a".repeat(20_000) + "':1,'id':'a'}")).isNull();
        assertThat(find("/id", "{'a':" + "9".repeat(5_000) + ",'id':'a'}")).isIn("a", null);
    }

    @Test
    void readsPastLongValuesWithoutKeepingThem() {
        assertThat(find("/id", "{'a':'" + "x".repeat(24_000_000) + "','id':'a'}"))
                .isEqualTo("a");
    }

    private static @Nullable String find(String pointer, String body) {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return BodyValue.find(bytes, JsonPointer.compile(pointer));
    }
}
