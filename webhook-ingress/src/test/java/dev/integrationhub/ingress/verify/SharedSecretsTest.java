package dev.integrationhub.ingress.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;
import dev.integrationhub.platform.outbound.Headers;

import static org.assertj.core.api.Assertions.assertThat;

class SharedSecretsTest {
    private static final Verification BASIC = Verifications.of("basic", "username", "käufer");
    private static final Verification KEY = Verifications.of("api-key");
    private static final Verification QUERY = Verifications.of("api-key", "queryParameter", "api key");

    @ParameterizedTest
    @ValueSource(strings = {"secret", "with:colons::", ":", "пароль 😀", " blanks "})
    void takesAnyPassword(String password) {
        Hub.with(password).takes(BASIC, basic("Basic ", "käufer:" + password), 1L);
        Hub.with(password).takes(BASIC, basic("bASIC  ", "käufer:" + password), 1L);
        for (String other :
                new String[] {"käufer" + password, "kaufer:" + password, "käufer:" + password + "x", "käufer:"}) {
            Hub.with(password).refuses(BASIC, basic("Basic ", other), Refusal.SIGNATURE_MISMATCH);
        }
    }

    @Test
    void tellsWhatIsMissingFromWhatCannotBeRead() {
        Hub.with("x").refuses(BASIC, basic("Bearer ", "käufer:x"), Refusal.SIGNATURE_MISSING);
        Hub.with("x")
                .refuses(
                        BASIC,
                        Inbound.with(Inbound.post("{}"), "Authorization", "Basic ???"),
                        Refusal.SIGNATURE_MALFORMED);
    }

    @Test
    void takesAKeyInAHeader() {
        Hub.with("k€y").takes(KEY, Inbound.with(Inbound.post("{}"), "x-api-key", octets("k€y")), 1L);
        Verification bearer = Verifications.of("api-key", "header", "Authorization", "prefix", "Bearer ");
        Hub.with("abc").takes(bearer, Inbound.with(Inbound.post("{}"), "Authorization", "Bearer abc"), 1L);
        Hub.with("abc").takes(bearer, Inbound.with(Inbound.post("{}"), "authorization", "bEARER abc"), 1L);
        Hub.with("abc")
                .refuses(
                        bearer,
                        Inbound.with(Inbound.post("{}"), "Authorization", "Bearer ABC"),
                        Refusal.SIGNATURE_MISMATCH);
        Hub.with("abc")
                .refuses(
                        Verifications.of("api-key", "header", "X-Key", "prefix", "Key "),
                        Inbound.with(Inbound.post("{}"), "X-Key", "key abc"),
                        Refusal.SIGNATURE_MALFORMED);
        Hub.with("abc")
                .refuses(bearer, Inbound.with(Inbound.post("{}"), "Authorization", "abc"), Refusal.SIGNATURE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api%20key=a%2Bb%3D%E2%82%AC",
                "api+key=a+b=%E2%82%AC",
                "x=1&api%20key=a%2bb=%e2%82%ac&&y",
                "api+key=a+b=€"
            })
    void takesAKeyInTheQuery(String query) {
        Hub.with("a+b=€").takes(QUERY, Inbound.withQuery(Inbound.post("{}"), query), 1L);
    }

    @Test
    void takesNoKeyInAnyOtherPlace() {
        for (String query : new String[] {"api%20key=b", "api%20key=", "key=a", "api%20key=A", "api%20key=a%", ""}) {
            assertThat(Hub.with("a").verify(QUERY, Inbound.withQuery(Inbound.post("{}"), query)))
                    .as(query)
                    .isInstanceOf(Verdict.Refused.class);
        }
        Hub.with("a")
                .refuses(
                        QUERY,
                        Inbound.withQuery(Inbound.post("{}"), "api+key=a&api%20key=a"),
                        Refusal.SIGNATURE_MALFORMED);
        Hub.with("a").refuses(QUERY, Inbound.with(Inbound.post("{}"), "X-Api-Key", "a"), Refusal.SIGNATURE_MISSING);
        Hub.with("a").refuses(QUERY, Inbound.post("{}"), Refusal.SIGNATURE_MISSING);
    }

    @Test
    void keepsNothingThatIsASecret() {
        InboundRequest request = Inbound.withQuery(Inbound.post("{}"), "a=1&api%20key=s&b=%20&api+key=s");
        for (String name : new String[] {
            "authorization",
            "Proxy-Authorization",
            "COOKIE",
            "X-Api-Key",
            "X-Token",
            "X-Telegram-Bot-Api-Secret-Token",
            "X"
        }) {
            request = Inbound.with(request, name, "s");
        }
        assertThat(names(null, request))
                .containsExactly("X-Api-Key", "X-Token", "X-Telegram-Bot-Api-Secret-Token", "X");
        assertThat(names(KEY, request)).containsExactly("X-Token", "X-Telegram-Bot-Api-Secret-Token", "X");
        assertThat(names(Verifications.of("telegram"), request)).containsExactly("X-Api-Key", "X-Token", "X");
        assertThat(names(Verifications.of("jwt", "header", "x-token"), request))
                .containsExactly("X-Api-Key", "X-Telegram-Bot-Api-Secret-Token", "X");
        assertThat(names(Verifications.of("hmac", "header", "X"), request)).contains("X");
        assertThat(Credentials.removedFrom(QUERY, request).query()).isEqualTo("a=1&b=%20");
        assertThat(Credentials.removedFrom(KEY, request).query()).isEqualTo(request.query());
        assertThat(Credentials.removedFrom(QUERY, Inbound.withQuery(request, "api+key=s"))
                        .query())
                .isNull();
    }

    private static List<String> names(@Nullable Verification settings, InboundRequest request) {
        Headers kept = Credentials.removedFrom(settings, request).headers();
        return kept.all().stream().map(header -> header.name()).toList();
    }

    private static InboundRequest basic(String scheme, String credentials) {
        return Inbound.with(
                Inbound.post("{}"),
                "Authorization",
                scheme + Base64.getEncoder().encodeToString(Signer.utf8(credentials)));
    }

    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
