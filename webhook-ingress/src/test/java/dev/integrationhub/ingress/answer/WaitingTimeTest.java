package dev.integrationhub.ingress.answer;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingTimeTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static Headers prefer(String... values) {
        return new Headers(List.of(values).stream()
                .map(value -> new Header("prefer", value))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wait=10                     | 10
            Wait="7"                    | 7
            wait=0                      | 0
            wait=100                    | 30
            wait=999999                 | 30
            wait=99999999999999999999   | 30
            respond-async, wait=5       | 5
            respond-async               | 0
            wait=5, respond-async       | 5
            return=minimal, wait=5      | 5
            wait = 5                    | 5
            wait\t=\t"5"                 | 5
            wait="\\5"                  | 5
            ,, wait=5 ,                 | 5
            wait=5; foo; bar="1, wait=9"| 5
            foo="a, wait=9"; x, wait=5  | 5
            foo="a\\", wait=9", wait=5  | 5
            respond-async; wait=9       | 0
            respond-async ; x=1, wait=5;| 5
            respond-async=""            | 0
            RESPOND-ASYNC , Wait=5      | 5
            wait=5, wait=6              | 5
            wait=x, respond-async       | 0
            """)
    void isWhatTheSenderPrefersFirst(String header, int seconds) {
        assertThat(WaitingTime.preferred(prefer(header), LONGEST))
                .contains(new WaitingTime(Duration.ofSeconds(seconds), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wait",
                "wait=",
                "wait=-1",
                "wait=1.5",
                "wait=x",
                "await=3",
                "wait=\u0663",
                "x; wait=3",
                "x=\"wait=3\"",
                "wait=\"3",
                "wait=3 4",
                "wait==3",
                "wait=x, wait=3",
                "respond-async=no"
            })
    void isNothingThatCannotBeUnderstood(String header) {
        assertThat(WaitingTime.preferred(Headers.legalOf(java.util.Map.of("Prefer", List.of(header))), LONGEST))
                .isEmpty();
    }

    @Test
    void isTheFirstOfSeveralFields() {
        assertThat(WaitingTime.preferred(prefer("return=minimal", "wait=3", "wait=4"), LONGEST))
                .contains(new WaitingTime(Duration.ofSeconds(3), true));
    }

    @Test
    void saysWhatWasGranted() {
        assertThat(new WaitingTime(Duration.ofSeconds(3), true).preference()).contains("wait=3");
        assertThat(new WaitingTime(Duration.ZERO, true).preference()).contains("respond-async");
        assertThat(new WaitingTime(Duration.ofSeconds(3), false).preference()).isEmpty();
    }
}
