package dev.integrationhub.ingress.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationProperties {
    private static final Verification JWT = Verifications.of("jwt", "jwksUrl", "https://keys.example/");

    @Property(tries = 500)
    void takesAnyBodyAsItIs(@ForAll("providers") Provider provider, @ForAll byte[] body) {
        Hub.with(provider.secret()).takes(provider.settings(), provider.sends(body), 1L);
    }

    @Property(tries = 500)
    void refusesAnyOtherBody(@ForAll("providers") Provider provider, @ForAll byte[] body, @ForAll byte[] other) {
        Assume.that(provider.signsBody() && !Arrays.equals(body, other));
        InboundRequest request = Inbound.withBody(provider.sends(body), other);
        Hub.with(provider.secret()).refuses(provider.settings(), request, Refusal.SIGNATURE_MISMATCH);
    }

    @Property(tries = 500)
    void refusesAnyOtherSecret(@ForAll("providers") Provider provider, @ForAll("secrets") String secret) {
        Assume.that(!secret.equals(provider.secret()));
        assertThat(Hub.with(secret).verify(provider.settings(), provider.sends(new byte[] {1})))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Property(tries = 2000)
    void refusesGarbage(@ForAll("providers") Provider provider, @ForAll("garbage") Headers headers) {
        InboundRequest request = Inbound.with(Inbound.post("{}"), headers);
        assertThat(Hub.with(provider.secret()).verify(provider.settings(), request))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Property(tries = 500)
    void refusesGarbageInThePlaceOfWhatIsRight(
            @ForAll("providers") Provider provider, @ForAll int place, @ForAll("values") String value) {
        InboundRequest request = provider.sends(new byte[] {1});
        Header right = request.headers()
                .all()
                .get(Math.floorMod(place, request.headers().all().size()));
        Assume.that(!right.value().equalsIgnoreCase(value));
        assertThat(Hub.with(provider.secret())
                        .verify(
                                provider.settings(),
                                Inbound.with(request, request.headers().with(right.name(), value))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Property(tries = 500)
    void refusesGarbageForTokens(@ForAll("tokens") String token) {
        InboundRequest request = Inbound.with(Inbound.post("{}"), "Authorization", "Bearer " + token);
        assertThat(Hub.with("x").verify(JWT, request)).isInstanceOf(Verdict.Refused.class);
    }

    @Property(tries = 500)
    void readsAnyAddressAndQuery(@ForAll String address, @ForAll String query) {
        InboundRequest request = Inbound.withQuery(Inbound.from(address, Inbound.post("{}")), query);
        Verification listed = Verifications.of("none", "allowedAddresses", List.of("10.0.0.0/8", address));
        Verification key = Verifications.of("api-key", "queryParameter", "key");
        Hub.with("a secret").verify(listed, request);
        assertThat(Hub.with("a secret").verify(key, request)).isInstanceOf(Verdict.Refused.class);
        Credentials.removedFrom(key, request);
    }

    @Provide
    Arbitrary<Provider> providers() {
        return Arbitraries.of(Provider.ALL);
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60).filter(s -> s.codePoints()
                        .noneMatch(VerificationProperties::isHalf)),
                Arbitraries.strings().withChars("ABCab01+/").ofLength(32).map(s -> "whsec_" + s),
                Arbitraries.strings().withChars("ABCab01+/").ofLength(43).map(s -> "whpk_" + s + "="));
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u0080', '\u00ff')
                .ofMaxLength(200);
        Arbitrary<String> likely = Arbitraries.of(
                        "v1,",
                        "v1a,",
                        "t=",
                        "v1=",
                        "v0=",
                        "sha256=",
                        ",",
                        " ",
                        "=",
                        "1800000000",
                        "-1",
                        "0",
                        "%",
                        "Basic ",
                        "Bearer ",
                        "AAAA",
                        "9".repeat(40),
                        "0".repeat(64),
                        "A".repeat(43) + "=")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(any, likely);
    }

    @Provide
    Arbitrary<Headers> garbage() {
        Arbitrary<String> names = Arbitraries.of(Provider.ALL.stream()
                .flatMap(provider -> provider.sends(new byte[0]).headers().all().stream())
                .map(Header::name)
                .distinct()
                .toList());
        return Combinators.combine(names, values())
                .as(Header::new)
                .list()
                .ofMaxSize(12)
                .map(Headers::new);
    }

    @Provide
    Arbitrary<String> tokens() {
        Arbitrary<String> parts = Arbitraries.oneOf(
                values(),
                Arbitraries.of(
                                "{\"alg\":\"none\"}",
                                "{\"alg\":\"HS256\"}",
                                "{\"alg\":\"RS256\"}",
                                "{\"alg\":\"RS256\",\"crit\":[\"exp\"]}",
                                "{\"exp\":1e999}",
                                "{\"exp\":\"x\"}",
                                "{\"aud\":[1]}",
                                "[".repeat(5000),
                                "{}",
                                "null",
                                "[]")
                        .map(json -> Base64.getUrlEncoder().withoutPadding().encodeToString(Signer.utf8(json))));
        return parts.list().ofMaxSize(5).map(list -> String.join(".", list));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
