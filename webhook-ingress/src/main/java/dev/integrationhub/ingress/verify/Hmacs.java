package dev.integrationhub.ingress.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.ingress.secret.HandlerSecret;

/** HMACs (RFC 2104) of messages in parts, so that no body is copied to put something before it. */
public final class Hmacs {
    private Hmacs() {}

    /**
     * The HMAC of the parts, one after the other.
     *
     * @param key not empty
     */
    public static byte[] sign(HmacAlgorithm algorithm, byte[] key, byte[]... message) {
        try {
            Mac mac = Mac.getInstance(algorithm.standardName());
            mac.init(new SecretKeySpec(key, algorithm.standardName()));
            for (byte[] part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

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
                if (isAny(sign(algorithm, key, message), signatures)) {
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
