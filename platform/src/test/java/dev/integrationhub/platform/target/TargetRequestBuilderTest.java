package dev.integrationhub.platform.target;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.outbound.IntegCoreSettings;
import dev.integrationhub.platform.outbound.OutboundRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetRequestBuilderTest {
    private static final String TARGET = "http://t.test/x";
    private final TargetRequestBuilder builder =
            new TargetRequestBuilder(new IntegCoreSettings("http://core:8000/api"));

    @Test
    void callsIntegCoreUnlessTheHandlerHasATargetOfItsOwn() {
        assertThat(build(post(null, "{}"), json("{}")).uri())
                .hasToString("http://core:8000/api/Sofa%20%26%2FCo/order-created");
        assertThat(build(post(TARGET, "{}"), json("{}")).uri()).hasToString(TARGET);
        assertThatThrownBy(
                        () -> new TargetRequestBuilder(new IntegCoreSettings(null)).build(post(null, "{}"), json("{}")))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.code())
                        .isEqualTo(ProblemCode.INTEG_CORE_NOT_CONFIGURED));
    }

    @Test
    void passesBytesUnchangedIfThereIsNothingToMerge() {
        for (String body : List.of(" { \"a\" : 1.0e0,\"a\":2 } ", "not json", "[1]", "\u0000\u00ff")) {
            OutboundRequest request = build(
                    post(TARGET, "{\"timeout\":5000,\"retries\":3}"), bytes(body, "application/json; charset=utf-8"));
            assertThat(body(request)).isEqualTo(body);
            assertThat(contentType(request)).isEqualTo("application/json; charset=utf-8");
            assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void mergesDefaultArgumentsUnderAJsonObject() {
        String defaults = "{\"timeout\":1,\"a\":{\"x\":1.10,\"y\":[1,2]},\"n\":12345678901234567890,\"z\":true}";
        String given = "{\"a\":{\"y\":[3],\"w\":0.10},\"z\":null,\"timeout\":9}";
        String merged = "{\"a\":{\"x\":1.10,\"y\":[3],\"w\":0.10},\"n\":12345678901234567890,\"z\":null,\"timeout\":9}";
        assertThat(body(build(post(TARGET, defaults), json(given)))).isEqualTo(merged);
        assertThat(body(build(post(TARGET, defaults), bytes(given, "application/vnd.x+json"))))
                .isEqualTo(merged);
        assertThat(contentType(build(post(TARGET, defaults), bytes(given, "application/vnd.x+json"))))
                .isEqualTo("application/vnd.x+json");
        assertThat(contentType(build(post(TARGET, defaults), bytes(given, null))))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|application/json",
                "not json|application/json",
                "{\"a\":1}|text/plain",
                "{\"a\":1,\"a\":2}|application/json",
                "{\"a\":1} x|application/json",
                "{\"a\":1}|application/json; charset=iso-8859-1",
                "{\"a\":1}|;;;"
            })
    void passesABodyUnchangedThatIsNoJsonObject(String body, String contentType) {
        OutboundRequest request = build(post(TARGET, "{\"d\":1}"), bytes(body, contentType));
        assertThat(body(request)).isEqualTo(body);
        assertThat(contentType(request)).isEqualTo(contentType);
    }

    @Test
    void sendsTheDefaultArgumentsAloneIfNothingIsGiven() {
        assertThat(body(build(post(TARGET, "{\"d\":1}"), input(RequestBody.NONE))))
                .isEqualTo("{\"d\":1}");
        assertThat(body(build(post(TARGET, "{\"d\":1}"), bytes("", "text/plain"))))
                .isEqualTo("{\"d\":1}");
        assertThat(build(post(TARGET, "{\"retries\":1}"), input(RequestBody.NONE))
                        .body())
                .isNull();
    }

    @Test
    void sendsAGivenJsonValueThatIsNoObject() {
        for (String value : List.of("[1.10]", "\"x\"", "null", "1.0")) {
            OutboundRequest request = build(post(TARGET, "{\"d\":1}"), json(value));
            assertThat(body(request)).isEqualTo(value);
            assertThat(contentType(request)).isEqualTo("application/json");
        }
    }

    @Test
    void fillsThePathFromParametersElseFromArguments() {
        TargetDefinition definition = post(
                "http://t.test/v1/{who}/x{n}-{flag}?k={\"v\"}".replace("{\"v\"}", "v"), "{\"n\":1.10,\"flag\":true}");
        OutboundRequest request = build(
                definition,
                new TargetInput(
                        null,
                        Headers.NONE,
                        Map.of(),
                        Map.of("who", "Ann & Öl%2F?#"),
                        RequestBody.json(tree("{\"who\":\"no\"}"))));
        assertThat(request.uri()).hasToString("http://t.test/v1/Ann%20%26%20%C3%96l%252F%3F%23/x1.10-true?k=v");
        assertThat(body(request)).isEqualTo("{\"n\":1.10,\"flag\":true,\"who\":\"no\"}");
    }

    @Test
    void fillsThePathFromBytesThatPassUnchanged() {
        OutboundRequest request = build(post("http://t.test/{id}", "{}"), bytes("{ \"id\" : 7 }", "application/json"));
        assertThat(request.uri()).hasToString("http://t.test/7");
        assertThat(body(request)).isEqualTo("{ \"id\" : 7 }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../admin", "a/b", "a\\b", "a\u0000b", "a\nb"})
    void refusesAValueThatLeavesItsSegment(String value) {
        TargetDefinition definition = post("http://t.test/{id~}/x", "{}");
        TargetInput input = new TargetInput(null, Headers.NONE, Map.of(), Map.of("id~", value), RequestBody.NONE);
        assertViolation(() -> build(definition, input), "/pathParams/id~0");
    }

    @Test
    void refusesValuesThatTogetherLeaveTheirSegment() {
        TargetInput input = new TargetInput(null, Headers.NONE, Map.of(), Map.of("a", ".", "b", "."), RequestBody.NONE);
        assertViolation(() -> build(post("http://t.test/{a}{b}/x", "{}"), input), "/pathParams/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":{}}", "{\"id\":[1]}", "[]"})
    void refusesAPlaceholderWithoutAValue(String body) {
        assertViolation(() -> build(post("http://t.test/{id}", "{}"), json(body)), "/pathParams/id");
    }

    @Test
    void putsTheArgumentsOfAGetIntoTheQuery() {
        TargetDefinition get = definition(
                "GET", "http://t.test/{id}/x?fixed=1", "{\"id\":5,\"page\":1,\"q\":\"a b&c\",\"timeout\":9}");
        String body =
                "{\"tags\":[\"x\",\"y\",null,{\"k\":1.0}],\"filter\":{\"from\":\"d\",\"deep\":{\"n\":0.10}},\"none\":null,\"empty\":[]}";
        OutboundRequest request = build(
                get,
                new TargetInput(
                        null,
                        Headers.legalOf(Map.of("Content-Type", List.of("a/b"))),
                        Map.of("page", List.of("2", "3")),
                        Map.of(),
                        RequestBody.json(tree(body))));
        assertThat(request.uri())
                .hasToString(
                        "http://t.test/5/x?fixed=1&page=2&page=3&q=a%20b%26c&tags=x&tags=y&tags=%7B%22k%22%3A1.0%7D"
                                + "&filter%5Bfrom%5D=d&filter%5Bdeep%5D%5Bn%5D=0.10");
        assertThat(request.body()).isNull();
        assertThat(contentType(request)).isNull();
    }

    @Test
    void givesADeleteABodyOnlyIfOneIsGiven() {
        TargetDefinition delete = definition("DELETE", TARGET, "{\"a\":1}");
        assertThat(build(delete, input(RequestBody.NONE)).uri()).hasToString(TARGET + "?a=1");
        assertThat(build(delete, input(RequestBody.NONE)).body()).isNull();
        assertThat(build(delete, json("{\"b\":2}")).uri()).hasToString(TARGET);
        assertThat(body(build(delete, json("{\"b\":2}")))).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void refusesABodyForAGetThatIsNoObject() {
        assertViolation(() -> build(definition("GET", TARGET, "{}"), bytes("text", "text/plain")), "/body");
    }

    @Test
    void takesTheMethodOfTheInputFirst() {
        TargetInput input = new TargetInput("put", Headers.NONE, Map.of(), Map.of(), RequestBody.NONE);
        assertThat(build(post(TARGET, "{}"), input).method()).isEqualTo("PUT");
        TargetInput odd = new TargetInput("TRACE", Headers.NONE, Map.of(), Map.of(), RequestBody.NONE);
        assertViolation(() -> build(post(TARGET, "{}"), odd), "/method");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "120001", "1.5", "\"5000\"", "null", "99999999999999999999"})
    void refusesATimeoutOutOfRange(String timeout) {
        assertViolation(() -> build(post(TARGET, "{\"timeout\":" + timeout + "}"), json("{}")), "/defaultArgs/timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "0.5", "true"})
    void refusesRetriesOutOfRange(String retries) {
        assertViolation(() -> build(post(TARGET, "{\"retries\":" + retries + "}"), json("{}")), "/defaultArgs/retries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t.test/x",
                "/x",
                "ftp://t.test/",
                "http://u:p@t.test/",
                "http://t.test/#f",
                "http://{host}/x",
                "http://t.test/x?a={b}",
                "http://t.test/{a",
                "http://t.test/a b",
                "http://t.test/{a{b}}",
                "http://127.1/",
                "http://t.test/{}"
            })
    void refusesATargetThatIsNoUrl(String url) {
        assertViolation(() -> build(post(url, "{}"), json("{}")), "/targetUrl");
    }

    @Test
    void dropsTheHeadersOfTheConnectionAndKeepsTheRest() {
        Headers headers = CallHeaders.of(Map.of(
                "Host",
                List.of("evil"),
                "Content-Length",
                List.of("1"),
                "Transfer-Encoding",
                List.of("chunked"),
                "Connection",
                List.of("close, X-Mine"),
                "X-Mine",
                List.of("1"),
                "TE",
                List.of("gzip"),
                "Upgrade",
                List.of("h2c"),
                "Authorization",
                List.of("Bearer t"),
                "X-Forwarded-For",
                List.of("1.2.3.4"),
                "Content-Type",
                List.of("application/merge-patch+json")));
        OutboundRequest request = build(
                post(TARGET, "{}"), new TargetInput(null, headers, Map.of(), Map.of(), RequestBody.json(tree("{}"))));
        assertThat(request.headers().toMap().keySet())
                .containsExactlyInAnyOrder("Authorization", "X-Forwarded-For", "Content-Type");
        assertThat(contentType(request)).isEqualTo("application/merge-patch+json");
    }

    @Test
    void namesEveryHeaderThatCannotBeSent() {
        assertThatThrownBy(() -> CallHeaders.of(Map.of(
                        "X-Ok",
                        List.of("ok"),
                        "X-Split",
                        List.of("a\r\nEvil: 1"),
                        "Bad/Name",
                        List.of("a"),
                        "",
                        List.of("b"),
                        "X-Wide",
                        List.of("Ω"))))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.violations())
                        .extracting("pointer")
                        .containsExactlyInAnyOrder(
                                "/headers/X-Split", "/headers/Bad~1Name", "/headers/", "/headers/X-Wide"));
    }

    @Test
    void forwardsAWebhooksHeadersLessThoseForTheHubAndThoseOfItsDeliveries() {
        Headers headers = ForwardedHeaders.of(Map.of(
                "authorization",
                List.of("x"),
                "COOKIE",
                List.of("x"),
                "Host",
                List.of("hub"),
                "X-Hub-Signature-256",
                List.of("sha256=1"),
                "Webhook-Signature",
                List.of("v1,of the sender"),
                "webhook-anything",
                List.of("x"),
                "Idempotency-Key",
                List.of("of the sender"),
                "Bad Name",
                List.of("x"),
                "Accept",
                List.of("a", "b")));
        assertThat(headers.toMap())
                .containsOnlyKeys("X-Hub-Signature-256", "Accept")
                .containsEntry("Accept", List.of("a", "b"));
    }

    private OutboundRequest build(TargetDefinition definition, TargetInput input) {
        return builder.build(definition, input);
    }

    private static TargetDefinition post(@Nullable String targetUrl, String defaultArgs) {
        return definition("POST", targetUrl, defaultArgs);
    }

    private static TargetDefinition definition(String method, @Nullable String targetUrl, String defaultArgs) {
        return new TargetDefinition(method, targetUrl, "Sofa &/Co", "order-created", tree(defaultArgs));
    }

    private static TargetInput json(String body) {
        return input(RequestBody.json(tree(body)));
    }

    private static TargetInput bytes(String body, @Nullable String contentType) {
        return input(RequestBody.bytes(body.getBytes(StandardCharsets.ISO_8859_1), contentType));
    }

    private static TargetInput input(RequestBody body) {
        return TargetInput.of(Headers.NONE, body);
    }

    private static JsonNode tree(String text) {
        return ExactJson.MAPPER.readTree(text);
    }

    private static @Nullable String contentType(OutboundRequest request) {
        return request.headers().first("Content-Type").orElse(null);
    }

    private static String body(OutboundRequest request) {
        byte @Nullable [] body = request.body();
        return body == null ? "no body" : new String(body, StandardCharsets.ISO_8859_1);
    }

    private static void assertViolation(ThrowingCallable call, String pointer) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.VALIDATION_FAILED);
            assertThat(problem.violations())
                    .singleElement()
                    .extracting("pointer")
                    .isEqualTo(pointer);
        });
    }
}
