package dev.integrationhub.command.handlersync.spec;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReferencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"swagger: '2.0'", "openapi: 3.0.3", "openapi: 3.1.0"})
    void neverFollowsAReferenceOutOfTheDocument(String version, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret.yaml"), "type: object\ndescription: from-the-file");
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/schema.json";
            String document = version + """

                    paths:
                      /elsewhere: {$ref: '%1$s#/paths/x'}
                      /run:
                        post:
                          parameters:
                            - $ref: '%1$s'
                            - {name: body, in: body, schema: {$ref: '%2$s'}}
                          requestBody: {content: {application/json: {schema: {properties: {a: {$ref: '%1$s'}, b: {$ref: '%2$s'}}}}}}
                          responses:
                            200: {$ref: '%2$s'}
                            201: {description: d, schema: {$ref: '%1$s'}, content: {application/json: {schema: {$ref: '%1$s'}}}}
                    """.formatted(url, file.toUri());

            String contract = Documents.only(document).contract().toString();

            assertThat(contract).contains(url).contains(file.toUri().toString()).doesNotContain("from-the-file");
            assertThatThrownBy(() -> Documents.read(document + "  /bad: 7\n")).isInstanceOf(SpecRejected.class);
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void keepsACircleACircle() {
        SpecOperation operation = Documents.only(
                Documents.post(
                        "{$ref: '#/components/schemas/Tree'}",
                        "Tree: {properties: {children: {items: {$ref: '#/components/schemas/Tree'}}}}, Unused: {type: string}"));

        assertThat((Object) operation.contract())
                .isEqualTo(Documents.json("{'parameters':[],'requestBody':{'$ref':'#/$defs/Tree'},'responses':{},"
                        + "'$defs':{'Tree':{'properties':{'children':{'items':{'$ref':'#/$defs/Tree'}}}}}}"));
    }

    @Test
    void followsReferencesToAnyPlaceInTheDocument() {
        SpecOperation operation = Documents.only("""
                openapi: 3.1.0
                paths:
                  /a: {$ref: '#/components/pathItems/Shared'}
                components:
                  pathItems:
                    Shared:
                      post:
                        requestBody: {$ref: '#/components/requestBodies/Body'}
                        responses: {default: {$ref: '#/components/responses/Failed'}}
                  requestBodies:
                    Body: {content: {application/json: {schema: {$ref: '#/components/schemas/A~1B%20C/properties/x'}}}}
                  responses:
                    Failed: {description: d, content: {application/json: {schema: {type: string}}}}
                  schemas:
                    A/B C: {properties: {x: {oneOf: [{type: 'null'}, {$ref: '#/components/schemas/A~1B%20C'}]}}}
                """);

        assertThat((Object) operation.contract())
                .isEqualTo(Documents.json(
                        "{'parameters':[],'requestBody':{'$ref':'#/$defs/~1components~1schemas~1A~01B%20C~1properties~1x'},"
                                + "'responses':{'default':{'type':'string'}},"
                                + "'$defs':{'/components/schemas/A~1B C/properties/x':"
                                + "{'oneOf':[{'type':'null'},{'$ref':'#/$defs/A~1B%20C'}]},'A/B C':{'properties':{'x':"
                                + "{'oneOf':[{'type':'null'},{'$ref':'#/$defs/A~1B%20C'}]}}}}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requestBody: {$ref: '#/components/requestBodies/Missing'}||/paths/~1run/post/requestBody/$ref",
                "parameters: [{$ref: '#/components/parameters/Missing'}]||/paths/~1run/post/parameters/0/$ref",
                "responses: {default: {$ref: '#/components/responses/Missing'}}||/paths/~1run/post/responses/default/$ref",
                "responses: {200: {$ref: '#/paths/~1run/nothing'}}||/paths/~1run/post/responses/200/$ref",
                "callbacks: {done: {'{$url}': {$ref: '#/components/pathItems/M'}}}||/paths/~1run/post/callbacks/done/{$url}/$ref",
                "x: {$ref: '#nowhere'}||/paths/~1run/post/x/$ref",
                "|schemas: {A: {properties: {default: {items: {$ref: '#/components/schemas/A/x'}}}}}|/components/schemas/A/properties/default/items/$ref",
                "|schemas: {A: {allOf: [{$ref: '#/components/schemas/a~1b'}]}}|/components/schemas/A/allOf/0/$ref"
            })
    void refusesAReferenceThatLeadsNowhere(String operation, String components, String place) {
        String document =
                Documents.operation("post", operation == null ? "" : operation, components == null ? "" : components);

        assertThatThrownBy(() -> Documents.read(document)).isInstanceOfSatisfying(SpecRejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(SpecRejected.Reason.DANGLING_REFERENCE);
            assertThat(rejected.place()).isEqualTo(place);
        });
    }

    @Test
    void refusesAPathItemThatIsNotThere() {
        assertThatThrownBy(
                        () -> Documents.read("openapi: 3.1.0\npaths: {/a: {$ref: '#/components/pathItems/Missing'}}\n"))
                .isInstanceOfSatisfying(SpecRejected.class, rejected -> assertThat(rejected.place())
                        .isEqualTo("/paths/~1a/$ref"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A: {$ref: '#/components/schemas/A'}",
                "A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/C'}, C: {$ref: '#/components/schemas/B'}"
            })
    void refusesReferencesThatLeadToThemselvesAlone(String schemas) {
        assertThatThrownBy(() -> Documents.read(Documents.post("{$ref: '#/components/schemas/A'}", schemas)))
                .isInstanceOfSatisfying(SpecRejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(SpecRejected.Reason.CIRCULAR_REFERENCE));
    }

    @Test
    void doesNotJudgeWhatIsNoReferenceOfTheDocument() {
        String missing = "{$ref: '#/components/schemas/Missing'}";
        Documents.only("""
                openapi: 3.1.0
                x-data: %1$s
                paths:
                  x-data: %1$s
                  /run:
                    post:
                      requestBody: {content: {application/json: {examples: {a: %1$s}, schema: {$ref: '#anchored'}}}}
                      responses: {x-data: %1$s, 200: {description: d}}
                components:
                  schemas:
                    Anchored: {$anchor: anchored, default: %1$s, example: %1$s, enum: [%1$s], const: %1$s}
                    Own: {$id: 'https://example.org/own', properties: {a: {$ref: '#/definitions/a'}}, definitions: {a: {}}}
                    Whole: {$ref: '#'}
                """.formatted(missing));
    }

    @Test
    void takesDataForData() {
        String data = "{$ref: '#/components/schemas/Other'}";
        SpecOperation operation = Documents.only(Documents.post(
                "{example: " + data + ", enum: [" + data + "], properties: {default: " + data
                        + ", $ref: {type: string}}}",
                "Other: {type: string}"));

        assertThat((Object) operation.contract().get("requestBody"))
                .isEqualTo(Documents.json("{'example':{'$ref':'#/components/schemas/Other'},"
                        + "'enum':[{'$ref':'#/components/schemas/Other'}],"
                        + "'properties':{'default':{'$ref':'#/$defs/Other'},'$ref':{'type':'string'}}}"));
    }

    @Test
    void boundsAContractNearestDefinitionsFirst() {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            schemas.append(i == 0 ? "" : ", ")
                    .append("S" + i + ": {description: '" + "d".repeat(10_000)
                            + "', items: {$ref: '#/components/schemas/S" + (i + 1) + "'}}");
        }
        schemas.append(", S100: {}");
        SpecOperation operation =
                Documents.only(Documents.post("{$ref: '#/components/schemas/S0'}", schemas.toString()));

        assertThat(operation.contractBytes().length).isBetween(200_000, 300_000);
        assertThat(operation
                        .contract()
                        .path("$defs")
                        .path("S0")
                        .path("items")
                        .path("$ref")
                        .asString(""))
                .isEqualTo("#/$defs/S1");
        assertThat(operation.contract().toString()).contains("left out: the contract is too large");
    }

    @Test
    void givesAContractTheSameDigestWhateverElseTheDocumentHas() {
        String one = Documents.post("{$ref: '#/components/schemas/A'}", "A: {type: string}");
        String two = Documents.post("{$ref: '#/components/schemas/A'}", "B: {type: object}, A: {type: string}");

        assertThat(Documents.only(one).contractSha256())
                .isEqualTo(Documents.only(two).contractSha256());
    }

    @Test
    void staysSmallWhereThousandsOfOperationsShareALargeBody() {
        StringBuilder document = new StringBuilder("openapi: 3.1.0\npaths:\n");
        for (int i = 0; i < 5_000; i++) {
            document.append("  /p" + i + ": {post: {requestBody: {$ref: '#/components/requestBodies/R'}}}\n");
        }
        document.append("components: {requestBodies: {R: {content: {application/json: {schema: {properties: {");
        for (int i = 0; i < 20_000; i++) {
            document.append((i == 0 ? "" : ", ") + "p" + i + ": {default: 1}");
        }
        document.append("}}}}}}}\n");

        Spec spec =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Documents.read(document.toString()));

        assertThat(spec.operations()).hasSize(5_000);
        assertThat(spec.operations().get(0).contract())
                .isSameAs(spec.operations().get(4_999).contract());
    }
}
