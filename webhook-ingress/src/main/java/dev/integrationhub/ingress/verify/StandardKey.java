package dev.integrationhub.ingress.verify;

import java.security.PublicKey;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.secret.HandlerSecret;

/**
 * A secret of Standard Webhooks: {@code whsec_} or nothing, then the bytes of an HMAC key in base64; or {@code whpk_}, then those of an
 * Ed25519 public key. The private key, {@code whsk_}, is for the sender alone and of no use here.
 *
 * @param publicKey null for an HMAC key
 */
@SuppressWarnings("ArrayRecordComponent") // keys are used, never compared
record StandardKey(byte[] bytes, @Nullable PublicKey publicKey) {
    private static final String HMAC = "whsec_";
    private static final String PUBLIC = "whpk_";

    /** Null if the secret is not of this form. */
    static @Nullable StandardKey read(HandlerSecret secret) {
        String text = secret.value().reveal();
        boolean isPublic = text.startsWith(PUBLIC);
        String encoded = isPublic
                ? text.substring(PUBLIC.length())
                : text.startsWith(HMAC) ? text.substring(HMAC.length()) : text;
        // "whsk_" is good base64url, were it not for this.
        byte[] bytes = text.startsWith("whsk_") ? null : Encodings.base64(encoded);
        if (bytes == null) {
            return null;
        }
        PublicKey publicKey = isPublic ? Ed25519.key(bytes) : null;
        return isPublic && publicKey == null ? null : new StandardKey(bytes, publicKey);
    }

    @Override
    public String toString() {
        return "StandardKey[not shown]";
    }
}
