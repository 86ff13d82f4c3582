package dev.integrationhub.query.adminui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

/** This module is tested without the application, with a few files in its place. */
@QuerySideTest
class AdminUiTest {
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9_-]{24})'");

    private final Api api;

    @Autowired
    AdminUiTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "/admin/integrations",
                "/admin/integrations/a.b/handlers/c.d",
                "/admin/x/main.js"
            })
    void servesThePageAtEveryAddressOfIt(String path) {
        Api.Answer page = api.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.http().body()).contains("<app-root");
    }

    @Test
    void letsThePageAddStyleSheetsByItsNonceAlone() {
        Api.Answer page = api.get("/admin");
        String policy = page.header("Content-Security-Policy");
        Matcher nonce = NONCE.matcher(policy);

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(nonce.find()).isTrue();
        assertThat(page.http().body()).contains("ngCspNonce=\"" + nonce.group(1) + "\"");
        assertThat(api.get("/admin").header("Content-Security-Policy")).isNotEqualTo(policy);
    }

    @Test
    void keepsWhatIsNamedByItsContentForEver() {
        Api.Answer file = api.get("/admin/main-ABCD1234.js");

        assertThat(file.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(file.header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(file.http().headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(api.get("/admin/favicon.svg").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void sendsWhatIsCompressedToWhomItSuits() {
        Api.Answer compressed = api.send("GET", "/admin/main-ABCD1234.js", "Accept-Encoding", "gzip, br");

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(api.get("/admin/main-ABCD1234.js").http().headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(api.send("GET", "/admin/main-ABCD1234.js", "Accept-Encoding", "gzip;q=0")
                        .http()
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/chunk-GONE0000.js",
                "/admin/index.html",
                "/admin/main-ABCD1234.js.gz",
                "/admin/package.json"
            })
    void aFileThatIsNotThereIsNoPage(String path) {
        Api.Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("path-not-found");
    }

    @Test
    void answersHead() {
        Api.Answer head = api.send("HEAD", "/admin/integrations");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.http().body()).isEmpty();
    }

    @Test
    void leadsBrowsersFromTheRoot() {
        Api.Answer browser = api.send("GET", "/", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(browser.status()).isEqualTo(302);
        assertThat(browser.header("Location")).isEqualTo("/admin");
        assertThat(api.send("GET", "/", "Accept", "*/*").status()).isEqualTo(404);
    }
}
