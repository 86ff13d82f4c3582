package dev.integrationhub.ingress.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.ingress.secret.HandlerSecret;
import dev.integrationhub.platform.sign.Hmac;

/** Compares signatures that are HMACs. */
final class Hmacs {
    private Hmacs() {}

    /**
     * The secret, taken as UTF-8, under which one of the signatures is that of the message.
     *
     * @throws RefusedException if none is
     */
    static HandlerSecret signer(Check check, HmacAlgorithm algorithm, List<byte[]> signatures, byte[]... message) {
        boolean usable = false;
        for (HandlerSecret secret : check.secrets()) {
            byte[] key = utf8(secret);
            if (key.length > 0) {
                usable = true;
                if (isAny(Hmac.of(algorithm, key, message), signatures)) {
                    return secret;
                }
            }
        }
        throw new RefusedException(usable ? Refusal.SIGNATURE_MISMATCH : Refusal.SECRET_UNUSABLE);
    }

    static boolean isAny(byte[] expected, List<byte[]> signatures) {
        for (byte[] signature : signatures) {
            if (MessageDigest.isEqual(expected, signature)) {
                return true;
            }
        }
        return false;
    }

    static byte[] utf8(HandlerSecret secret) {
        return secret.value().reveal().getBytes(StandardCharsets.UTF_8);
    }
}
