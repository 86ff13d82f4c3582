package dev.integrationhub.server.hub;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Signatures as the providers of webhooks make them. */
final class Signed {
    private Signed() {}

    /** The value of {@code X-Hub-Signature-256}. */
    static String asGitHub(String secret, String body) {
        return "sha256=" + hmacSha256(secret, body);
    }

    /** The value of {@code X-Slack-Signature}. */
    static String asSlack(String secret, long time, String body) {
        return "v0=" + hmacSha256(secret, "v0:" + time + ":" + body);
    }

    static String hmacSha256(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
