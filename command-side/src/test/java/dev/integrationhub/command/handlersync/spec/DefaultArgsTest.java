package dev.integrationhub.command.handlersync.spec;

import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DefaultArgsTest {

    @Test
    void takesTheDefaultsOfTopLevelPropertiesExactly() {
        assertThat(args(Documents.post("{properties: {price: {default: 10.10}, big: {default: 12345678901234567890},"
                        + " list: {default: [1, 2]}, none: {type: string}, nothing: {default: null}}}")))
                .isEqualTo("{\"price\":10.10,\"big\":12345678901234567890,\"list\":[1,2]}");
    }

    @Test
    void mergesAllOfNearestLast() {
        assertThat(args(Documents.post(
                        "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {default: 2}, c: {description: x}}}],"
                                + " properties: {d: {default: 4}}}",
                        "Base: {properties: {a: {default: 1}, b: {default: 1}, c: {default: 3}}}")))
                .isEqualTo("{\"a\":1,\"b\":2,\"c\":3,\"d\":4}");
    }

    @Test
    void followsAPropertysReference() {
        assertThat(args(Documents.post(
                        "{properties: {mode: {$ref: '#/components/schemas/Mode'}, again: {allOf: [{$ref: '#/components/schemas/Mode'}]}}}",
                        "Mode: {type: string, default: fast}")))
                .isEqualTo("{\"mode\":\"fast\",\"again\":\"fast\"}");
    }

    @Test
    void takesNestedDefaultsOfRequiredObjectsOnly() {
        String nested = "{type: object, properties: {x: {default: 1}}}";
        assertThat(args(Documents.post("{required: [must], properties: {must: " + nested + ", may: " + nested
                        + ", own: {default: {y: 2}, properties: {z: {default: 3}}}}}")))
                .isEqualTo("{\"must\":{\"x\":1},\"own\":{\"y\":2}}");
    }

    @Test
    void leavesOutWhatARequestMustNotHave() {
        assertThat(args(Documents.post("{properties: {id: {readOnly: true, default: 1}, a: {default: 2}}}")))
                .isEqualTo("{\"a\":2}");
    }

    @Test
    void takesQueryDefaultsForGetOnly() {
        String parameters =
                "parameters: [{name: page, in: query, schema: {default: 1}}, {name: h, in: header, schema: {default: 2}},"
                        + " {name: filter, in: query, content: {application/json: {schema: {default: all}}}}]";
        assertThat(args(Documents.operation("get", parameters, ""))).isEqualTo("{\"page\":1,\"filter\":\"all\"}");
        assertThat(args(Documents.operation("post", parameters, ""))).isEqualTo("{}");
    }

    @Test
    void letsExplicitArgumentsWin() {
        assertThat(args(Documents.operation(
                        "post",
                        "x-default-args: {a: null, timeout: 5000}, requestBody: {content: {application/json: {schema:"
                                + " {properties: {a: {default: {deep: 1}}, b: {default: 2}}}}}}",
                        "")))
                .isEqualTo("{\"a\":null,\"b\":2,\"timeout\":5000}");
    }

    @Test
    void sendsNoDefaultsWithAPatch() {
        assertThat(args(Documents.operation(
                        "patch",
                        "x-default-args: {b: 1}, requestBody: {content: {application/json: {schema: {properties: {a: {default: 1}}}}}}",
                        "")))
                .isEqualTo("{\"b\":1}");
    }

    @Test
    void makesUpNoFactsInsideAWebhook() {
        assertThat(args("""
                        openapi: 3.1.0
                        webhooks:
                          pushed:
                            post:
                              requestBody:
                                content:
                                  application/json:
                                    schema:
                                      required: [repository]
                                      properties:
                                        repository: {properties: {private: {default: false}}}
                                        source: {default: git}
                        """)).isEqualTo("{\"source\":\"git\"}");
    }

    @Test
    void endsOnCirclesAndExplosions() {
        StringBuilder schemas = new StringBuilder(
                "Self: {required: [self], properties: {self: {$ref: '#/components/schemas/Self'}, a: {default: 1}},"
                        + " allOf: [{$ref: '#/components/schemas/Self'}]}");
        for (int i = 0; i < 40; i++) {
            String next = "{$ref: '#/components/schemas/S" + (i + 1) + "'}";
            schemas.append(", S" + i + ": {required: [x, y], properties: {x: " + next + ", y: " + next
                    + ", z: {default: 1}}}");
        }
        schemas.append(", S40: {type: string}");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(args(Documents.post("{$ref: '#/components/schemas/Self'}", schemas.toString())))
                    .endsWith("\"a\":1}");
            assertThat(args(Documents.post("{$ref: '#/components/schemas/S0'}", schemas.toString())))
                    .contains("\"z\":1");
        });
    }

    private static String args(String document) {
        return Documents.only(document).defaultArgs().toString();
    }
}
