package dev.integrationhub.query.docs;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class ApiReferenceTest {
    private final Api api;

    @Autowired
    ApiReferenceTest(Api api) {
        this.api = api;
    }

    @Test
    void servesTheDocument() {
        Api.Answer answer = api.get("/v3/api-docs");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void servesThePageAndAllItNeedsItself() {
        Api.Answer page = api.send("GET", "/docs", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("connect-src 'self';");
        assertThat(page.http().body()).doesNotContain("://");
        assertThat(api.get("/docs/reference.js").http().body()).contains("withDefaultFonts: false");
        Api.Answer script = api.get("/docs/scalar.js");
        assertThat(script.header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(script.http().body()).contains("createApiReference");
    }
}
