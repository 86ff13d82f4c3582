package dev.integrationhub.ingress.verify;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;

class DescribedHmacTest {
    private static final byte[] BODY = Signer.utf8("{\"n\":1}");
    private static final String TIME = String.valueOf(Hub.NOW);

    @ParameterizedTest
    @CsvSource({"sha-1,HmacSHA1", "sha-256,HmacSHA256", "sha-512,HmacSHA512"})
    void takesEachAlgorithmInEachEncoding(String algorithm, String standardName) {
        byte[] hmac = Signer.hmac(standardName, Signer.utf8("ключ"), BODY);
        String hex = HexFormat.of().formatHex(hmac);
        String base64 = Base64.getEncoder().encodeToString(hmac);
        for (String spelling : new String[] {hex, hex.toUpperCase(Locale.ROOT)}) {
            takes(Verifications.of("hmac", "header", "X-Sig", "algorithm", algorithm), spelling);
        }
        for (String spelling : new String[] {
            base64, base64.replace("=", ""), base64.replace('+', '-').replace('/', '_')
        }) {
            takes(Verifications.of("hmac", "header", "X-Sig", "algorithm", algorithm, "encoding", "base64"), spelling);
        }
    }

    @Test
    void takesOneOfAList() {
        String right = "sha256=" + Signer.hex("ключ", BODY);
        Verification settings = Verifications.of("hmac", "header", "X-Sig", "prefix", "sha256=");
        takes(settings, right);
        takes(settings, "sha256=00, " + right + ",sha1=xx");
        takes(settings, "t=1," + right);
        refuses(settings, right.substring("sha256=".length()), Refusal.SIGNATURE_MALFORMED);
        refuses(settings, right.toUpperCase(Locale.ROOT), Refusal.SIGNATURE_MALFORMED);
        refuses(settings, right.substring(0, right.length() - 2), Refusal.SIGNATURE_MISMATCH);
        refuses(settings, "sha256=00,".repeat(40) + right, Refusal.SIGNATURE_MALFORMED);
    }

    @Test
    void takesAPrefixWithAComma() {
        String right = Signer.base64(Signer.utf8("ключ"), BODY);
        takes(Verifications.of("hmac", "header", "X-Sig", "prefix", "v1,", "encoding", "base64"), "v1," + right);
    }

    @Test
    void signsTheTimeWhereThereIsOne() {
        Verification settings = Verifications.of("hmac", "header", "X-Sig", "timestampHeader", "X-Time");
        String signature = Signer.hex("ключ", Signer.joined(TIME + ".", BODY));
        InboundRequest request = Inbound.with(Inbound.post(BODY), "X-Sig", signature);
        Hub.with("ключ").takes(settings, Inbound.with(request, "X-Time", TIME), 1L);
        Hub.with("ключ").refuses(settings, request, Refusal.SIGNATURE_MISSING);
        for (String time :
                new String[] {"soon", "+" + TIME, TIME + " ", " ", "1e9", TIME + ".0", "9".repeat(16), "１"}) {
            if (time.chars().allMatch(c -> c < 256)) {
                Hub.with("ключ").refuses(settings, Inbound.with(request, "X-Time", time), Refusal.SIGNATURE_MALFORMED);
            }
        }
    }

    @Test
    void takesToleranceFromTheSettings() {
        Verification settings =
                Verifications.of("hmac", "header", "X-Sig", "timestampHeader", "X-Time", "toleranceSeconds", 10);
        for (long away : new long[] {-10, 10}) {
            Hub.with("ключ").takes(settings, timed(Hub.NOW + away), 1L);
        }
        for (long away : new long[] {-11, 11}) {
            Hub.with("ключ").refuses(settings, timed(Hub.NOW + away), Refusal.TIMESTAMP_OUT_OF_TOLERANCE);
        }
    }

    /** Convoy's advanced mode, and Hookaido's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{timestamp},{body}|1800000000,%s",
                "{method}#{path}#{timestamp}#{body.sha256}|POST#/webhook/orders#1800000000#%h",
                "{ {nothing} {body} {|{ {nothing} %s {",
                "{body}{body}|%s%s",
                "é{body}|é%s"
            })
    void signsWhatTheTemplateSays(String template, String message) {
        Verification settings =
                Verifications.of("hmac", "header", "X-Sig", "timestampHeader", "X-Time", "template", template);
        String text = message.replace("%s", "{\"n\":1}").replace("%h", Digests.sha256(BODY));
        InboundRequest request = Inbound.with(Inbound.post(BODY), "X-Sig", Signer.hex("ключ", Signer.utf8(text)));
        Hub.with("ключ").takes(settings, Inbound.with(request, "X-Time", TIME), 1L);
    }

    private static InboundRequest timed(long time) {
        String signature = Signer.hex("ключ", Signer.joined(time + ".", BODY));
        return Inbound.with(Inbound.with(Inbound.post(BODY), "X-Sig", signature), "X-Time", String.valueOf(time));
    }

    private static void takes(Verification settings, String signature) {
        Hub.with("ключ").takes(settings, Inbound.with(Inbound.post(BODY), "X-Sig", signature), 1L);
    }

    private static void refuses(Verification settings, String signature, Refusal why) {
        Hub.with("ключ").refuses(settings, Inbound.with(Inbound.post(BODY), "X-Sig", signature), why);
    }
}
