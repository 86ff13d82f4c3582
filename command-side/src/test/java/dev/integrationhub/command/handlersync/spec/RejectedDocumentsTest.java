package dev.integrationhub.command.handlersync.spec;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RejectedDocumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{openapi: 3.0.0, paths: []}|WRONG_TYPE|/paths",
                "{openapi: 3.0.0}|WRONG_TYPE|/paths",
                "{openapi: 3.0.0, paths: }|WRONG_TYPE|/paths",
                "{openapi: 3.1.0}|WRONG_TYPE|/paths",
                "{openapi: 3.1.0, webhooks: [1]}|WRONG_TYPE|/webhooks",
                "{openapi: 3.0.0, paths: {/a: no}}|WRONG_TYPE|/paths/~1a",
                "{openapi: 3.0.0, paths: {/a/b: {get: no}}}|WRONG_TYPE|/paths/~1a~1b/get",
                "{openapi: 3.0.0, paths: {a: {get: {}}}}|WRONG_TYPE|/paths/a",
                "{openapi: 3.0.0, paths: {/a: {get: {parameters: {}}}}}|WRONG_TYPE|/paths/~1a/get/parameters",
                "{openapi: 3.0.0, paths: {/a: {get: {parameters: [7]}}}}|WRONG_TYPE|/paths/~1a/get/parameters/0",
                "{openapi: 3.0.0, paths: {/a: {get: {responses: []}}}}|WRONG_TYPE|/paths/~1a/get/responses",
                "{openapi: 3.0.0, paths: {/a: {get: {operationId: {}}}}}|WRONG_TYPE|/paths/~1a/get/operationId",
                "{openapi: 3.0.0, paths: {/a: {get: {requestBody: 1}}}}|WRONG_TYPE|/paths/~1a/get/requestBody",
                "{openapi: 3.0.0, paths: {/a: {get: {x-default-args: []}}}}|WRONG_TYPE|/paths/~1a/get/x-default-args",
                "{openapi: 3.0.0, paths: {/a: {get: {x-handler-name: My Name}}}}|INVALID_HANDLER_NAME|/paths/~1a/get/x-handler-name",
                "{openapi: 3.2.0, paths: {}}|UNSUPPORTED_VERSION|/openapi",
                "{swagger: '1.2', paths: {}}|UNSUPPORTED_VERSION|/swagger",
                "{openapi: [], paths: {}}|WRONG_TYPE|/openapi",
                "{title: x}|NOT_OPENAPI|``",
                "<html>hello</html>|NOT_OPENAPI|``",
                "openapi: 3.0.0|WRONG_TYPE|/paths"
            })
    void saysWhatIsWrongAndWhere(String document, Reason reason, String place) {
        SpecRejected rejected = rejected(document.startsWith("{") ? "# yaml\n--- " + document : document);
        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.place()).isEqualTo(place);
        assertThat(rejected).hasMessageMatching(".{10,}");
    }

    @Test
    void namesTheLineOfASyntaxError() {
        SpecRejected json = rejected("{\"openapi\": \"3.0.0\",\n \"paths\": {,}}");
        assertThat(json.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(json.place()).isEqualTo("line 2, column 12");
        SpecRejected yaml = rejected("openapi: 3.0.0\npaths: [\n");
        assertThat(yaml.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(yaml.place()).isEqualTo("line 3, column 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"openapi\": \"3.0.0\",\n \"openapi\": \"3.0.0\"}",
                "openapi: 3.0.0\nopenapi: 3.0.0",
            })
    void refusesDuplicateKeys(String document) {
        SpecRejected rejected = rejected(document);
        assertThat(rejected.reason()).isEqualTo(Reason.DUPLICATE_KEY);
        assertThat(rejected.place()).startsWith("line 2, column ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "null",
                "[]",
                "[1, 2]",
                "\"text\"",
                "--- a\n--- b",
                "{\"a\": 1} trailing",
                "{\"a\": 1e99999999999}",
                "\u0000"
            })
    void refusesWhatIsNoDocument(String document) {
        assertThat(rejected(document).reason()).isIn(Reason.NOT_OPENAPI, Reason.MALFORMED);
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(rejected("a: \u00e9".getBytes(StandardCharsets.ISO_8859_1)).reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(rejected(new byte[] {1, 2, 3, (byte) 0xff}).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refusesMoreBytesThanItReads() {
        assertThat(rejected(new byte[SpecReader.MAX_BYTES + 1]).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesTooManyOperations() {
        StringBuilder paths = new StringBuilder("{\"openapi\":\"3.0.0\",\"paths\":{");
        for (int i = 0; i < 10_001; i++) {
            paths.append(i == 0 ? "" : ",").append("\"/").append(i).append("\":{\"get\":{}}");
        }
        assertThat(rejected(paths + "}}").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void addsTheRemarksOfSwaggerParser() {
        SpecRejected rejected =
                rejected("{\"openapi\": \"3.0.0\", \"servers\": {}, \"paths\": {\"/a\": {\"get\": \"no\"}}}");
        assertThat(rejected.remarks()).anyMatch(remark -> remark.contains("servers"));
    }

    private static SpecRejected rejected(String document) {
        return rejected(Documents.bytes(document));
    }

    private static SpecRejected rejected(byte[] document) {
        SpecRejected rejected = catchThrowableOfType(SpecRejected.class, () -> SpecReader.read(document));
        assertThat(rejected).isNotNull();
        return rejected;
    }
}
