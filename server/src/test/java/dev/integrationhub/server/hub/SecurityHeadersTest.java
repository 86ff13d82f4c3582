package dev.integrationhub.server.hub;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static org.assertj.core.api.Assertions.assertThat;

/** What browsers are told with every answer, whoever gives it. */
class SecurityHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"/integrations", "/nothing", "/actuator/health", "/v3/api-docs", "/webhook/nobody"})
    void everyAnswerHasThem(String path) {
        Answer answer = hub().get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'; base-uri 'none';" + " form-action 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void whatIsForOneCallerIsKeptByNoCache() {
        assertThat(hub().get("/integrations").expect(200).header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void anAnswerOfTheServerItselfHasThemToo() {
        RawHttp refused = RawHttp.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers("X-Frame-Options")).isEqualTo(List.of("DENY"));
        assertThat(refused.headers("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void aPageKeepsItsOwnPolicy() {
        Answer page = hub().get("/docs").expect(200);

        assertThat(page.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self'");
        assertThat(page.headers("X-Content-Type-Options")).hasSize(1);
        assertThat(page.headers("Referrer-Policy")).hasSize(1);
    }
}
