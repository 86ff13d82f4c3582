package dev.integrationhub.ingress.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

import static org.assertj.core.api.Assertions.assertThat;

/** What a forger can do with a webhook that somebody else signed. */
class TamperingTest {
    static final List<Provider> PROVIDERS = Provider.ALL;

    private static final byte[] BODY = Signer.utf8("{\"id\":\"evt_1\",\"amount\":1}");

    @ParameterizedTest
    @FieldSource("PROVIDERS")
    void takesWhatNobodyTouched(Provider provider) {
        Hub.with(provider.secret()).takes(provider.settings(), provider.sends(BODY), 1L);
        Hub.with(provider.secret()).takes(provider.settings(), provider.sends(new byte[0]), 1L);
    }

    @ParameterizedTest
    @FieldSource("PROVIDERS")
    void refusesABodyOfWhichOneBitDiffers(Provider provider) {
        InboundRequest request = provider.sends(BODY);
        for (int bit = 0; provider.signsBody() && bit < BODY.length * 8; bit++) {
            byte[] body = BODY.clone();
            body[bit / 8] ^= (byte) (1 << bit % 8);
            Hub.with(provider.secret())
                    .refuses(provider.settings(), Inbound.withBody(request, body), Refusal.SIGNATURE_MISMATCH);
        }
    }

    @ParameterizedTest
    @FieldSource("PROVIDERS")
    void refusesHeadersOfWhichOneBitDiffers(Provider provider) {
        InboundRequest request = provider.sends(BODY);
        List<Header> headers = request.headers().all();
        for (int i = 0; i < headers.size(); i++) {
            for (String value : flipped(provider, headers.get(i).value())) {
                List<Header> others = new ArrayList<>(headers);
                others.set(i, new Header(headers.get(i).name(), value));
                assertThat(Hub.with(provider.secret())
                                .verify(provider.settings(), Inbound.with(request, new Headers(others))))
                        .as(value)
                        .isInstanceOf(Verdict.Refused.class);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PROVIDERS")
    void refusesAnotherSecretAndTakesAnyThatIsGood(Provider provider) {
        Hub.with(provider.otherSecret()).refuses(provider.settings(), provider.sends(BODY), Refusal.SIGNATURE_MISMATCH);
        Hub.with(provider.otherSecret(), provider.secret(), "x").takes(provider.settings(), provider.sends(BODY), 2L);
        Hub.with().refuses(provider.settings(), provider.sends(BODY), Refusal.SECRET_MISSING);
        Hub.with("").refuses(provider.settings(), provider.sends(BODY), Refusal.SECRET_UNUSABLE);
        Hub.with("", provider.secret()).takes(provider.settings(), provider.sends(BODY), 1L);
    }

    @ParameterizedTest
    @FieldSource("PROVIDERS")
    void refusesWhatShowsNothing(Provider provider) {
        Hub hub = Hub.with(provider.secret());
        InboundRequest request = provider.sends(BODY);
        hub.refuses(provider.settings(), Inbound.post(BODY), Refusal.SIGNATURE_MISSING);
        for (Header header : request.headers().all()) {
            Headers without = request.headers().without(header.name().toLowerCase(Locale.ROOT)::equals);
            hub.refuses(provider.settings(), Inbound.with(request, without), Refusal.SIGNATURE_MISSING);
            hub.refuses(
                    provider.settings(),
                    Inbound.with(request, without.with(header.name(), "")),
                    Refusal.SIGNATURE_MISSING);
            hub.refuses(
                    provider.settings(),
                    Inbound.with(request, header.name(), header.value()),
                    Refusal.SIGNATURE_MALFORMED);
        }
    }

    @ParameterizedTest
    @FieldSource("PROVIDERS")
    void refusesWhatIsSignedByAnotherScheme(Provider provider) {
        for (Provider other : Provider.ALL) {
            if (!other.isOf(provider.settings().scheme()) && !isStandardForSvix(provider, other)) {
                InboundRequest request = other.sending().send(other.secret(), BODY, Hub.NOW);
                assertThat(Hub.with(other.secret()).verify(provider.settings(), request))
                        .isInstanceOf(Verdict.Refused.class);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PROVIDERS")
    void refusesWhatIsSentAgainTooLate(Provider provider) {
        Hub hub = Hub.with(provider.secret());
        if (provider.tolerance() == null) {
            hub.takes(provider.settings(), provider.sends(BODY, 1), 1L);
            return;
        }
        Tolerance tolerance = Objects.requireNonNull(provider.tolerance());
        hub.takes(provider.settings(), provider.sends(BODY, Hub.NOW - tolerance.back()), 1L);
        hub.takes(provider.settings(), provider.sends(BODY, Hub.NOW + tolerance.ahead()), 1L);
        for (long time : new long[] {Hub.NOW - tolerance.back() - 1, Hub.NOW + tolerance.ahead() + 1, 0}) {
            hub.refuses(provider.settings(), provider.sends(BODY, time), Refusal.TIMESTAMP_OUT_OF_TOLERANCE);
        }
        for (long time : new long[] {-1, -Hub.NOW, Long.MAX_VALUE, Long.MIN_VALUE}) {
            hub.refuses(provider.settings(), provider.sends(BODY, time), Refusal.SIGNATURE_MALFORMED);
        }
    }

    /** Svix sends the standard's headers on request. */
    private static boolean isStandardForSvix(Provider provider, Provider other) {
        return provider.isOf(VerificationScheme.SVIX) && other.isOf(VerificationScheme.STANDARD_WEBHOOKS);
    }

    /** Without what means the same: hexadecimal digits and the word {@code Basic} in the other case. */
    private static List<String> flipped(Provider provider, String value) {
        boolean base64 = provider.isOf(VerificationScheme.STANDARD_WEBHOOKS)
                || provider.isOf(VerificationScheme.SVIX)
                || provider.isOf(VerificationScheme.SHOPIFY)
                || provider.isOf(VerificationScheme.HMAC);
        boolean exact =
                base64 || provider.isOf(VerificationScheme.TELEGRAM) || provider.isOf(VerificationScheme.API_KEY);
        List<String> flipped = new ArrayList<>();
        for (int bit = 0; bit < value.length() * 8; bit++) {
            char[] chars = value.toCharArray();
            chars[bit / 8] ^= (char) (1 << bit % 8);
            String other = new String(chars);
            boolean same = other.equalsIgnoreCase(value)
                    && (provider.isOf(VerificationScheme.BASIC) ? bit < "Basic".length() * 8 : !exact);
            if (!same && Header.isLegal("X-Any", other)) {
                flipped.add(other);
            }
        }
        return flipped;
    }
}
