package dev.integrationhub.command.handlersync.spec;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpecReaderTest {

    @Test
    void readsAnOperationWhole() {
        SpecOperation operation = Documents.only("""
                {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "servers": [{"url": "https://elsewhere.example/v9"}],
                 "paths": {"/sofa/my-action": {"summary": "of the path", "post": {
                   "operationId": "myAction", "x-handler-name": "act", "description": "Acts.",
                   "parameters": [{"name": "dry", "in": "query", "required": true, "description": "d", "schema": {"type": "boolean"}}],
                   "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
                   "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "string"}}}},
                                 "204": {"description": "Nothing"}, "x-more": 1}}}}}
                """);

        assertThat(operation.sourceKey()).isEqualTo("POST /sofa/my-action");
        assertThat(operation.kind()).isEqualTo(SourceKind.PATH);
        assertThat(operation.operationId()).isEqualTo("myAction");
        assertThat(operation.handlerNameHint()).isEqualTo("act");
        assertThat(operation.summary()).isEqualTo("of the path");
        assertThat(operation.description()).isEqualTo("Acts.");
        assertThat(operation.parameters()).containsExactly(new SpecParameter("dry", "query", true, "d"));
        assertThat((Object) operation.contract())
                .isEqualTo(Documents.json("{'parameters':[{'name':'dry','in':'query','required':true,'description':'d',"
                        + "'schema':{'type':'boolean'}}],'requestBody':{'type':'object'},"
                        + "'responses':{'200':{'type':'string'},'204':{'description':'Nothing'}}}"));
        assertThat(operation.contractSha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void countsEveryMethodInTheDocumentsOrder() {
        Spec spec = Documents.read("""
                openapi: 3.0.0
                paths:
                  /b: {trace: {}, get: {}, x-note: {}, parameters: []}
                  /a: {delete: {}, put: {}, options: {}, head: {}, patch: {}, post: {}}
                  x-more: nothing
                  /empty:
                """);

        assertThat(spec.operations())
                .extracting(SpecOperation::sourceKey)
                .containsExactly(
                        "TRACE /b", "GET /b", "DELETE /a", "PUT /a", "OPTIONS /a", "HEAD /a", "PATCH /a", "POST /a");
    }

    static Stream<String> twoDotZero() {
        return Stream.of("swagger: '2.0'", "swagger: 2.0", "\uFEFFswagger: \"2.0\"");
    }

    @ParameterizedTest
    @MethodSource("twoDotZero")
    void readsSwaggerTwo(String version) {
        SpecOperation operation = Documents.only(version + """

                basePath: /v1
                paths:
                  /pets:
                    post:
                      parameters:
                        - {name: body, in: body, schema: {$ref: '#/definitions/Pet'}}
                        - {name: X-Trace, in: header, type: string, minLength: 3}
                      responses: {200: {description: ok, schema: {type: array, items: {$ref: '#/definitions/Pet'}}}}
                definitions:
                  Pet: {type: object, properties: {name: {type: string, default: Rex}}}
                """);

        assertThat((Object) operation.defaultArgs()).isEqualTo(Documents.json("{'name':'Rex'}"));
        assertThat((Object) operation.contract())
                .isEqualTo(
                        Documents.json(
                                "{'parameters':[{'name':'X-Trace','in':'header','schema':{'type':'string','minLength':3}}],"
                                        + "'requestBody':{'$ref':'#/$defs/Pet'},"
                                        + "'responses':{'200':{'type':'array','items':{'$ref':'#/$defs/Pet'}}},"
                                        + "'$defs':{'Pet':{'type':'object','properties':{'name':{'type':'string','default':'Rex'}}}}}"));
    }

    @Test
    void makesAnObjectOfFormData() {
        SpecOperation operation = Documents.only("""
                swagger: '2.0'
                paths:
                  /upload:
                    post:
                      parameters:
                        - {name: mode, in: formData, type: string, default: fast}
                        - {name: file, in: formData, type: file, required: true}
                """);

        assertThat((Object) operation.defaultArgs()).isEqualTo(Documents.json("{'mode':'fast'}"));
        assertThat((Object) operation.contract().get("requestBody"))
                .isEqualTo(Documents.json("{'type':'object','properties':{'mode':{'type':'string','default':'fast'},"
                        + "'file':{'type':'string','format':'binary'}},'required':['file']}"));
    }

    @Test
    void makesOneHandlerOfAWebhookWhateverItsMethods() {
        Spec spec = Documents.read("""
                openapi: 3.1.0
                webhooks:
                  order.created: {get: {operationId: no}, post: {operationId: yes}}
                  put-only: {put: {}}
                """);

        assertThat(spec.operations())
                .extracting(SpecOperation::sourceKey)
                .containsExactly("webhook:order.created", "webhook:put-only");
        assertThat(spec.operations()).extracting(SpecOperation::method).containsExactly("POST", "PUT");
        assertThat(spec.operations().get(0).operationId()).isEqualTo("yes");
        assertThat(spec.operations().get(0).targetPath("sofa")).isNull();
    }

    @Test
    void readsNoWebhooksBeforeThreeDotOne() {
        assertThat(Documents.read("{openapi: 3.0.3, paths: {}, webhooks: {a: {post: {}}}}"
                                .replaceAll("(\\w[\\w.]*)", "\"$1\""))
                        .operations())
                .isEmpty();
    }

    @Test
    void replacesAPathsParameterByTheOperations() {
        SpecOperation operation = Documents.only("""
                openapi: 3.0.0
                paths:
                  /a/{id}:
                    parameters:
                      - {name: id, in: path, required: true, description: of the path}
                      - $ref: '#/components/parameters/Page'
                    get:
                      parameters:
                        - {name: id, in: path, required: true, description: of the operation}
                components: {parameters: {Page: {name: page, in: query, schema: {type: integer, default: 1}}}}
                """);

        assertThat(operation.parameters())
                .containsExactly(
                        new SpecParameter("id", "path", true, "of the operation"),
                        new SpecParameter("page", "query", false, null));
        assertThat((Object) operation.defaultArgs()).isEqualTo(Documents.json("{'page':1}"));
    }

    @Test
    void prefersTheMediaTypeNearestToJson() {
        SpecOperation operation = Documents.only(Documents.operation(
                "post",
                "requestBody: {content: {text/plain: {schema: {type: string}}, application/x-www-form-urlencoded: {schema: {type: array}},"
                        + " application/merge-patch+json: {schema: {type: number}}, 'application/json; charset=utf-8': {schema: {type: object}}}}",
                ""));

        assertThat((Object) operation.contract().get("requestBody")).isEqualTo(Documents.json("{'type':'object'}"));
    }

    @Test
    void saysSchemasOfThreeDotZeroInTheWordsOfJsonSchema() {
        SpecOperation operation = Documents.only(
                Documents.post(
                        "{type: integer, nullable: true, minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}"));

        assertThat((Object) operation.contract().get("requestBody"))
                .isEqualTo(Documents.json("{'type':['integer','null'],'maximum':9,'exclusiveMinimum':1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sofa/my-action", "/sofa", "/sofa/{id}"})
    void takesAPathThatBeginsWithTheIntegrationsNameAsItIs(String path) {
        assertThat(target(path, "sofa")).isEqualTo(path);
    }

    @Test
    void putsTheIntegrationsNameBeforeAnyOtherPath() {
        assertThat(target("/my-action", "sofa")).isEqualTo("/sofa/my-action");
        assertThat(target("/sofas/x", "sofa")).isEqualTo("/sofa/sofas/x");
        assertThat(target("/x", "\u0431\u043e\u0442 1")).isEqualTo("/%D0%B1%D0%BE%D1%82%201/x");
        assertThat(target("/%D0%B1%D0%BE%D1%82/x", "\u0431\u043e\u0442")).isEqualTo("/%D0%B1%D0%BE%D1%82/x");
    }

    private static String target(String path, String integrationName) {
        return String.valueOf(Documents.only("openapi: 3.0.0\npaths: {'" + path + "': {post: {}}}")
                .targetPath(integrationName));
    }
}
