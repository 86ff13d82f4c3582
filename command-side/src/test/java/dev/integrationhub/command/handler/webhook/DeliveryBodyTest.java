package dev.integrationhub.command.handler.webhook;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.Ordering;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violations;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class DeliveryBodyTest {
    @Test
    void storesAllThatIsSaid() {
        assertThat(read("{'retrySchedule':['5s','30m','2h','1d'],'concurrency':1000,'ordering':'fifo',"
                        + "'orderingKey':'/customer/id','filter':'$.paid','retryUnsuccessful':false,"
                        + "'authentication':{'type':'header','secretKey':' K\u00e9y','header':'X-Key'}}"))
                .isEqualTo(new DeliverySettings(
                        List.of("5s", "30m", "2h", "1d"),
                        1000,
                        Ordering.FIFO,
                        "/customer/id",
                        "$.paid",
                        false,
                        new TargetAuthentication(TargetAuthenticationType.HEADER, "K\u00e9y", "X-Key")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'retrySchedule':[]}",
                "{'retrySchedule':['1s','604800s','7d','168h','10080m']}",
                "{'retrySchedule':['7d','7d','7d','7d','2d']}",
                "{'concurrency':1}",
                "{'ordering':'none'}",
                "{'ordering':'fifo'}",
                "{'ordering':'fifo','orderingKey':'/a~1b/~0/0'}",
                "{'filter':'$.a\\n  [?@.b > 1]'}",
                "{'authentication':{'type':'bearer','secretKey':'S'}}",
                "{'authentication':{'type':'basic','secretKey':'S'}}",
                "{'authentication':{'type':'header','secretKey':'S','header':'Authorization'}}"
            })
    void takesWhatCanBeDone(String body) {
        assertThat(violations(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'retrySchedule':null,'ordering':null,'authentication':null}"})
    void storesNothingWhereNothingIsSaid(String body) {
        assertThat(read(body)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'retrySchedule':['','5','s','5S','0s','05s','-5s','1.5h','5 s','5ms','1w',null,'99999999s','\uff15s']}"
                        + "|/retrySchedule/0 pattern,/retrySchedule/1 pattern,/retrySchedule/2 pattern,/retrySchedule/3 pattern,"
                        + "/retrySchedule/4 pattern,/retrySchedule/5 pattern,/retrySchedule/6 pattern,/retrySchedule/7 pattern,"
                        + "/retrySchedule/8 pattern,/retrySchedule/9 pattern,/retrySchedule/10 pattern,/retrySchedule/11 pattern,"
                        + "/retrySchedule/12 pattern,/retrySchedule/13 pattern",
                "{'retrySchedule':['8d','604801s']}|/retrySchedule/0 range,/retrySchedule/1 range",
                "{'retrySchedule':['7d','7d','7d','7d','2d','1s']}|/retrySchedule range",
                "{'concurrency':0}|/concurrency range",
                "{'concurrency':1001}|/concurrency range",
                "{'ordering':'FIFO'}|/ordering unknown",
                "{'orderingKey':'/a'}|/orderingKey not-allowed",
                "{'ordering':'none','orderingKey':'/a'}|/orderingKey not-allowed",
                "{'ordering':'fifo','orderingKey':'a'}|/orderingKey pattern",
                "{'ordering':'fifo','orderingKey':''}|/orderingKey length",
                "{'filter':''}|/filter length",
                "{'filter':'\\u0000'}|/filter pattern",
                "{'filter':'$.\\ud800'}|/filter pattern",
                "{'filter':'$[?(@.a =~ /b/)]'}|/filter pattern",
                "{'authentication':{}}|/authentication/type required,/authentication/secretKey required",
                "{'authentication':{'type':'digest','secretKey':' '}}"
                        + "|/authentication/type unknown,/authentication/secretKey length",
                "{'authentication':{'type':'header','secretKey':'S'}}|/authentication/header required",
                "{'authentication':{'type':'bearer','secretKey':'S','header':'X-A'}}|/authentication/header not-allowed",
                "{'authentication':{'type':'header','secretKey':'S','header':'X A'}}|/authentication/header header-name"
            })
    void refusesWhatCannotBeDone(String body, String expected) {
        String prefixed =
                Stream.of(expected.split(",", -1)).map(one -> "/delivery" + one).collect(joining(","));

        assertThat(violations(body)).containsExactlyInAnyOrder(prefixed.split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "transfer-encoding",
                "Proxy-Authorization",
                "Host",
                "Content-Type",
                "content-length",
                "Webhook-Signature",
                "webhook-id",
                "Idempotency-Key",
                "Cookie",
                "Expect",
                "Traceparent"
            })
    void letsNoSecretTakeThePlaceOfAnotherHeader(String header) {
        assertThat(violations("{'authentication':{'type':'header','secretKey':'S','header':'" + header + "'}}"))
                .containsExactly("/delivery/authentication/header header-not-allowed");
    }

    @Test
    void refusesTooMuch() {
        assertThat(violations("{'retrySchedule':[" + "'1s',".repeat(20) + "'never'" + "]}"))
                .containsExactly("/delivery/retrySchedule length");
        assertThat(violations("{'filter':'" + "a".repeat(2_001) + "'}")).containsExactly("/delivery/filter length");
        assertThat(violations("{'ordering':'fifo','orderingKey':'/" + "a".repeat(100_000) + "'}"))
                .containsExactly("/delivery/orderingKey length");
    }

    private static @Nullable DeliverySettings read(String json) {
        Violations violations = new Violations();
        DeliverySettings read = JsonMapper.shared()
                .readValue(json.replace('\'', '"'), DeliveryBody.class)
                .read("/delivery", violations);
        violations.throwIfAny();
        return read;
    }

    private static List<String> violations(String json) {
        try {
            read(json);
            return List.of();
        } catch (ProblemException problem) {
            return problem.violations().stream()
                    .map(violation -> violation.pointer() + " " + violation.code())
                    .toList();
        }
    }
}
