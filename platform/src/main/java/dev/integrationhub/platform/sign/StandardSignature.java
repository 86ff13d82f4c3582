package dev.integrationhub.platform.sign;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.platform.keyring.SigningKey;

/** The symmetric signature of Standard Webhooks: HMAC-SHA256 over id, time and body with dots between, in base64. */
public final class StandardSignature {
    private StandardSignature() {}

    /**
     * One signature for each key, with blanks between, in the order of the keys.
     *
     * @param time seconds since 1970
     */
    public static String of(List<SigningKey> keys, String id, long time, byte[] body) {
        byte[] before = (id + "." + time + ".").getBytes(StandardCharsets.US_ASCII);
        return keys.stream()
                .map(key -> Hmac.of(HmacAlgorithm.SHA_256, key.bytes(), before, body))
                .map(signature -> "v1," + Base64.getEncoder().encodeToString(signature))
                .collect(Collectors.joining(" "));
    }
}
