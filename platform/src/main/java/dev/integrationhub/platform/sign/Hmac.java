package dev.integrationhub.platform.sign;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.integrationhub.api.webhook.HmacAlgorithm;

/** HMACs (RFC 2104) of messages in parts, so that no body is copied to put something before it. */
public final class Hmac {
    private Hmac() {}

    /**
     * The HMAC of the parts, one after the other.
     *
     * @param key not empty
     */
    public static byte[] of(HmacAlgorithm algorithm, byte[] key, byte[]... message) {
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
}
