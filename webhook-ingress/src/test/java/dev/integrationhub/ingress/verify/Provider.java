package dev.integrationhub.ingress.verify;

import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;

/**
 * Somebody who sends webhooks.
 *
 * @param tolerance null for a scheme without a time
 * @param signsBody whether another body needs another signature
 */
record Provider(
        String name,
        Verification settings,
        String secret,
        String otherSecret,
        @Nullable Tolerance tolerance,
        boolean signsBody,
        Sending sending) {

    /** What a sender with a secret sends. */
    interface Sending {
        InboundRequest send(String secret, byte[] body, long time);
    }

    InboundRequest sends(byte[] body, long time) {
        return sending.send(secret, body, time);
    }

    InboundRequest sends(byte[] body) {
        return sends(body, Hub.NOW);
    }

    @Override
    public String toString() {
        return name;
    }

    private static final Tolerance FIVE = new Tolerance(300, 300);
    private static final String WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER_WHSEC = "whsec_AAAAAr8GKYqrTwjUPD8ILPZIo2LaLaSw";

    static final List<Provider> ALL = List.of(
            new Provider(
                    "standard-webhooks",
                    Verifications.of("standard-webhooks"),
                    WHSEC,
                    OTHER_WHSEC,
                    FIVE,
                    true,
                    (secret, body, time) -> standard("webhook-", secret, body, time)),
            new Provider(
                    "svix",
                    Verifications.of("svix"),
                    WHSEC,
                    OTHER_WHSEC,
                    FIVE,
                    true,
                    (secret, body, time) -> standard("svix-", secret, body, time)),
            signing(
                    "stripe",
                    FIVE,
                    (secret, body, time) -> Inbound.with(
                            Inbound.post(body),
                            "Stripe-Signature",
                            "t=" + time + ",v1=" + Signer.hex(secret, Signer.joined(time + ".", body)))),
            signing(
                    "github",
                    null,
                    (secret, body, time) -> Inbound.with(
                            Inbound.post(body), "X-Hub-Signature-256", "sha256=" + Signer.hex(secret, body))),
            signing(
                    "slack",
                    FIVE,
                    (secret, body, time) -> Inbound.with(
                            Inbound.with(Inbound.post(body), "X-Slack-Request-Timestamp", String.valueOf(time)),
                            "X-Slack-Signature",
                            "v0=" + Signer.hex(secret, Signer.joined("v0:" + time + ":", body)))),
            signing(
                    "shopify",
                    null,
                    (secret, body, time) -> Inbound.with(
                            Inbound.post(body), "X-Shopify-Hmac-Sha256", Signer.base64(Signer.utf8(secret), body))),
            signing(
                    "elevenlabs",
                    new Tolerance(1800, 300),
                    (secret, body, time) -> Inbound.with(
                            Inbound.post(body),
                            "ElevenLabs-Signature",
                            "t=" + time + ",v0=" + Signer.hex(secret, Signer.joined(time + ".", body)))),
            showing(
                    "telegram",
                    Verifications.of("telegram"),
                    (secret, body, time) ->
                            Inbound.with(Inbound.post(body), "X-Telegram-Bot-Api-Secret-Token", secret)),
            showing(
                    "basic",
                    Verifications.of("basic", "username", "shop"),
                    (secret, body, time) -> Inbound.with(
                            Inbound.post(body),
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(Signer.utf8("shop:" + secret)))),
            showing(
                    "api-key",
                    Verifications.of("api-key", "header", "X-Shop-Key"),
                    (secret, body, time) -> Inbound.with(Inbound.post(body), "X-Shop-Key", secret)),
            new Provider(
                    "hmac",
                    Verifications.of(
                            "hmac",
                            "header",
                            "X-Sig",
                            "timestampHeader",
                            "X-Time",
                            "prefix",
                            "sha256=",
                            "encoding",
                            "base64",
                            "template",
                            "{method}\n{path}\n{timestamp}\n{body.sha256}\n{body}"),
                    "a secret",
                    "another secret",
                    FIVE,
                    true,
                    Provider::described));

    private static Provider signing(String scheme, @Nullable Tolerance tolerance, Sending sending) {
        return new Provider(
                scheme, Verifications.of(scheme), "whsec_test_secret", "whsec_test_secres", tolerance, true, sending);
    }

    private static Provider showing(String name, Verification settings, Sending sending) {
        return new Provider(name, settings, "S3cret-_token", "S3cret-_tokeo", null, false, sending);
    }

    private static InboundRequest standard(String family, String secret, byte[] body, long time) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        String signature = "v1," + Signer.base64(key, Signer.joined("msg_1." + time + ".", body));
        InboundRequest request = Inbound.with(Inbound.post(body), family + "id", "msg_1");
        return Inbound.with(
                Inbound.with(request, family + "timestamp", String.valueOf(time)), family + "signature", signature);
    }

    private static InboundRequest described(String secret, byte[] body, long time) {
        String before = "POST\n/webhook/orders\n" + time + "\n" + Digests.sha256(body) + "\n";
        String signature = Signer.base64(Signer.utf8(secret), Signer.joined(before, body));
        return Inbound.with(
                Inbound.with(Inbound.post(body), "X-Time", String.valueOf(time)), "X-Sig", "sha256=" + signature);
    }

    boolean isOf(VerificationScheme scheme) {
        return settings.scheme() == scheme;
    }
}
