package dev.integrationhub.server.hub;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** A client's mistake is an answer that says what and where, never a 500. */
class BadInputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":",
                "[]",
                "\"name\"",
                "null",
                "{\"name\":5}",
                "{\"name\":true}",
                "{\"name\":{}}",
                "{\"name\":\"a\"}{",
                "{\"name\":\"a\",\"name\":\"b\"}",
                ""
            })
    void saysThatABodyCannotBeRead(String body) {
        hub().post("/integrations", body).expectProblem(400, "malformed-request");
    }

    @Test
    void pointsAtAValueOfTheWrongType() {
        Answer answer = hub().post(
                        "/integrations/" + integration() + "/handlers", "{\"name\":\"a\",\"defaultArgs\":[1]}")
                .expectProblem(400, "malformed-request");

        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/defaultArgs");
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        String at = "/integrations/" + integration() + "/handlers";
        String args = "{\"a\":1.10,\"b\":12345678901234567890,\"c\":1e400,\"d\":-0.0,\"e\":1E3}";

        String id = hub().post(at, "{\"name\":\"" + unique("n") + "\",\"defaultArgs\":" + args + "}")
                .expect(201)
                .id();
        hub().put(at + "/" + id, "{\"name\":\"" + unique("n") + "\",\"defaultArgs\":" + args + "}")
                .expect(200);

        assertThat(hub().get(at + "/" + id).response().body()).contains(args);
        hub().post(at, "{\"name\":\"n\",\"defaultArgs\":{\"a\":1e99999999999}}")
                .expectProblem(400, "malformed-request");
    }

    @Test
    void refusesWhatCouldNotBeShownAgain() {
        String at = "/integrations/" + integration() + "/handlers";
        String deep = "{\"a\":".repeat(80) + "1" + "}".repeat(80);

        hub().post(at, "{\"name\":\"" + unique("n") + "\",\"defaultArgs\":" + deep + "}")
                .expectProblem(422, "validation-failed");
        hub().post(at, "{\"name\":\"" + unique("n") + "\",\"description\":\"a\\u0000b\"}")
                .expectProblem(422, "validation-failed");
        hub().get("/integrations?search=a%00b").expectProblem(400, "invalid-parameter");
        hub().get(at).expect(200);
    }

    @Test
    void namesAllMembersItDoesNotKnowTogetherWithWhatElseIsWrong() {
        Answer answer = hub().post(
                        "/integrations/" + integration() + "/handlers",
                        "{\"colour\":{\"x\":1},\"name\":\"Upper\",\"a/b~c\":[1],\"method\":\"BREW\",\"id\":5,"
                                + "\"defaultArgs\":{\"timeout\":-1,\"retries\":-1,\"any\":1}}")
                .expectProblem(422, "validation-failed");

        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/colour", "/a~1b~0c", "/name", "/method", "/defaultArgs/timeout", "/defaultArgs/retries");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/integrations|{'name':'a','x':1,'y':2}",
                "PUT||{'name':'a','x':1,'y':2}",
                "POST|/credentials|{'key':'K','value':'v','x':1,'y':2}",
                "PUT|/credentials/019f0000-0000-7000-8000-000000000002|{'value':'v','x':1,'y':2}",
                "POST|/secrets|{'key':'K','value':'v','x':1,'y':2}",
                "PUT|/secrets/019f0000-0000-7000-8000-000000000002|{'value':'v','x':1,'y':2}",
                "POST|/handlers|{'name':'a','x':1,'y':2}",
                "PUT|/handlers/019f0000-0000-7000-8000-000000000002|{'name':'a','x':1,'y':2}",
                "POST|/sync-handlers|{'integrationName':'a','x':1,'y':2}",
                "POST|/handlers/a/disable|{'x':1,'y':2}",
                "POST|/handlers/a/execute|{'x':1,'y':2}"
            })
    void namesUnknownMembersEverywhere(String method, String part, String body) {
        String path =
                "/integrations".equals(part) ? part : "/integrations/" + integration() + (part == null ? "" : part);

        Answer answer = hub().send(method, path, body.replace('\'', '"')).expectProblem(422, "validation-failed");

        assertThat(pointers(answer)).containsExactlyInAnyOrder("/x", "/y");
        assertThat(answer.json().path("errors").valueStream().map(e -> e.path("code")
                        .asString()))
                .containsOnly("unknown-member");
    }

    @Test
    void saysWhichLimitANumberIsBeyond() {
        String at = "/integrations/" + integration() + "/handlers";
        String name = "{\"name\":\"" + unique("n") + "\",\"defaultArgs\":{\"a\":[0,{\"b/c\":";

        Answer digits = hub().post(at, name + "9".repeat(5000) + "}]}}").expectProblem(400, "malformed-request");
        assertThat(digits.text("detail")).contains("1000 characters");
        assertThat(pointers(digits)).allMatch(pointer -> pointer.startsWith("/defaultArgs/a/1"));
        Answer exponent = hub().post(at, name + "1e99999999999}]}}").expectProblem(400, "malformed-request");
        assertThat(exponent.text("detail")).contains("exponent");
        assertThat(pointers(exponent)).containsExactly("/defaultArgs/a/1/b~1c");
        assertThat(hub().post(at, "{\"name\":" + "[".repeat(2000) + "]".repeat(2000) + "}")
                        .expectProblem(400, "malformed-request")
                        .text("detail"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000000000000000000", "-2147483649", "99999999999"})
    void saysWhichWholeNumberIsTooLarge(String number) {
        String at = "/integrations/" + integration() + "/handlers";

        Answer nested = hub().post(
                        at, "{\"name\":\"a\",\"limits\":{\"requestsPerSecond\":1,\"bodyBytes\":" + number + "}}")
                .expectProblem(400, "malformed-request");
        assertThat(pointers(nested)).containsExactly("/limits/bodyBytes");
        assertThat(nested.text("detail")).contains("out of range").doesNotContain("not valid JSON");
        assertThat(nested.json().path("errors").get(0).path("code").asString()).isEqualTo("out-of-range");
        Answer deeper = hub().post(
                        at,
                        "{\"name\":\"a\",\"verification\":{\"scheme\":\"stripe\",\"toleranceSeconds\":" + number + "}}")
                .expectProblem(400, "malformed-request");
        assertThat(pointers(deeper)).containsExactly("/verification/toleranceSeconds");
    }

    @Test
    void namesTheParameterThatIsWrong() {
        for (String query : new String[] {"page=-1", "page=x", "size=0", "sort=secret", "deleted=perhaps"}) {
            Answer answer = hub().get("/integrations?" + query).expectProblem(400, "invalid-parameter");
            assertThat(answer.json().path("errors").get(0).path("parameter").asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
            assertThat(answer.json().path("errors").get(0).has("pointer")).isFalse();
        }
        Answer key = hub().post("/integrations", "{\"name\":\"a\"}", "Idempotency-Key", "a b")
                .expectProblem(400, "invalid-parameter");
        assertThat(key.json().path("errors").get(0).path("parameter").asString())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void ignoresWhatAClientSendsBackAsItReadIt() {
        String name = unique("echo");
        String id = integration(name);
        String read = hub().get("/integrations/" + id).response().body();

        hub().put("/integrations/" + id, read).expect(200);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        Answer answer = hub().post(
                        "/integrations/" + integration() + "/handlers",
                        "{\"name\":\"Upper Case\",\"method\":\"BREW\",\"targetUrl\":\"ftp://x\",\"defaultArgs\":{\"timeout\":-1}}")
                .expectProblem(422, "validation-failed");

        assertThat(answer.json().path("errors").valueStream().map(e -> e.path("pointer")
                        .asString()))
                .containsExactlyInAnyOrder("/name", "/method", "/targetUrl", "/defaultArgs/timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/credentials", "/secrets", "/handlers", "/sync-handlers", "/handlers/x/execute"})
    void readsJsonAlone(String path) {
        String at = path.isEmpty() ? "/integrations" : "/integrations/" + integration() + path;

        for (String type : List.of("application/yaml", "application/x-yaml", "text/yaml", "application/xml")) {
            Answer answer = hub().send("POST", at, "name: a\nname: b", "Content-Type", type)
                    .expectProblem(415, "unsupported-media-type");
            assertThat(answer.header("Accept").orElse("")).doesNotContain("yaml");
        }
    }

    @Test
    void saysThatAMemberIsThereTwice() {
        Answer answer =
                hub().post("/integrations", "{\"name\":\"a\",\"name\":\"b\"}").expectProblem(400, "malformed-request");

        assertThat(answer.text("detail")).contains("twice");
    }

    @Test
    void refusesABodyOverTwoMegabytes() {
        String large = "{\"key\":\"K\",\"value\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";

        hub().post("/integrations/" + integration() + "/credentials", large).expectProblem(413, "body-too-large");
    }

    @Test
    void refusesAnEnvelopeAsAValue() {
        String at = "/integrations/" + integration() + "/secrets";
        Answer secret = hub().post(at, "{\"key\":\"K\",\"value\":\"v\"}").expect(201);

        hub().put(at + "/" + secret.id(), secret.response().body()).expectProblem(422, "sealed-value-sent");
        hub().post(at, "{\"key\":\"L\",\"value\":\"" + secret.text("value") + "\"}")
                .expectProblem(422, "sealed-value-sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=100000", "page=x", "sort=secret", "sort=name,up"})
    void refusesNonsenseInTheQuery(String query) {
        hub().get("/integrations?" + query).expectProblem(400, "invalid-parameter");
    }

    private static List<String> pointers(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }
}
