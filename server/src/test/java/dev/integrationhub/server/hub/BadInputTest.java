package dev.integrationhub.server.hub;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
    void takesNamesThatLookTheSameForTheSame() {
        String name = unique("Caf\u00e9");
        String id = integration(" \u00a0" + name.replace("\u00e9", "e\u0301") + "\u3000");

        assertThat(hub().get("/integrations/" + id).text("name")).isEqualTo(name);
        hub().post("/integrations", "{\"name\":\"" + name.toUpperCase(Locale.ROOT) + "\"}")
                .expectProblem(409, "integration-name-taken");
        Answer hidden = hub().post("/integrations", "{\"name\":\"" + name + "\u200b\"}")
                .expectProblem(422, "validation-failed");
        assertThat(hidden.text("detail")).contains("U+200B");
        hub().post("/integrations/" + id + "/credentials", "{\"key\":\"K\u200b\",\"value\":\"v\"}")
                .expectProblem(422, "validation-failed");
        assertThat(hub().get("/integrations?search=CAFE%CC%81" + name.substring(4))
                        .json())
                .hasSize(1);
    }

    @Test
    void ignoresWhatAClientSendsBackAsItReadIt() {
        String name = unique("echo");
        String id = integration(name);
        String read = hub().get("/integrations/" + id).response().body();

        hub().put("/integrations/" + id, read).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a/b",
                "a\\\\b",
                "a;b",
                "50%",
                "why?",
                "c#",
                "..",
                ".",
                "integrations",
                "Admin",
                "ACTUATOR",
                "a\\u0000b",
                "tab\\there",
                "\\ud800"
            })
    void refusesNamesThatWouldNotFitIntoAPath(String name) {
        Answer answer = hub().post("/integrations", "{\"name\":\"" + name + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/name");
    }

    @Test
    void takesNamesInAnyScript() {
        String name = "Телеграм-бот 電報 " + UUID.randomUUID();
        assertThat(hub().get("/integrations/" + integration(name)).text("name")).isEqualTo(name);
    }

    @Test
    void takesTwoHundredCharactersAndNoMore() {
        String name = "я".repeat(150) + UUID.randomUUID() + "😀".repeat(14);
        assertThat(name.codePointCount(0, name.length())).isEqualTo(200);

        integration(name);

        hub().post("/integrations", "{\"name\":\"" + name + "x\"}").expectProblem(422, "validation-failed");
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
    @CsvSource({
        "GET,/integrations/nope,integration-not-found",
        "GET,/integrations/019f0000-0000-7000-8000-000000000001,integration-not-found",
        "DELETE,/integrations/019f0000-0000-7000-8000-000000000001,integration-not-found",
        "GET,/integrations/019f0000-0000-7000-8000-000000000001/handlers,integration-not-found",
        "GET,/integrations/019f0000-0000-7000-8000-000000000001/audit-logs,integration-not-found",
        "POST,/handlers/nobody/execute,handler-not-found",
        "POST,/webhook/nobody,handler-not-found",
        "GET,/nothing/here,path-not-found",
        "GET,/,path-not-found"
    })
    void saysWhatIsNotThere(String method, String path, String code) {
        hub().send(method, path, null).expectProblem(404, code);
    }

    @ParameterizedTest
    @CsvSource({"credentials,credential-not-found", "secrets,secret-not-found", "handlers,handler-not-found"})
    void saysWhichPartIsNotThere(String part, String code) {
        String missing = "019f0000-0000-7000-8000-000000000002";
        String body = part.equals("handlers") ? "{\"name\":\"" + unique("h") + "\"}" : "{\"value\":\"v\"}";
        String at = "/integrations/" + integration() + "/" + part + "/";

        hub().put(at + missing, body).expectProblem(404, code);
        hub().put(at + "nonsense", body).expectProblem(404, code);
        hub().delete(at + missing).expectProblem(404, code);
        hub().get(at + missing).expectProblem(404, code);
        hub().put("/integrations/" + missing + "/" + part + "/" + missing, body)
                .expectProblem(404, "integration-not-found");
    }

    @Test
    void saysWhatAPathDoesNotDo() {
        Answer answer = hub().send("PATCH", "/integrations", "{}").expectProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST").contains("GET"));
    }

    @Test
    void saysWhatItDoesNotSpeak() {
        hub().get("/integrations", "Accept", "text/csv").expectProblem(406, "not-acceptable");
        String id = integration();
        assertThat(hub().send("POST", "/integrations/" + id + "/credentials", null, "Content-Type", "text/plain")
                        .status())
                .isIn(400, 415);
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
