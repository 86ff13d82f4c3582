package dev.integrationhub.ingress.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.secret.HandlerSecret;

/** Secrets that the sender does not sign with but sends. */
public final class Shared {
    private Shared() {}

    /**
     * The secret that was sent.
     *
     * @throws RefusedException if none was
     */
    static HandlerSecret sent(Check check, byte[] sent) {
        HandlerSecret secret = among(check.secrets(), sent);
        if (secret == null) {
            throw new RefusedException(
                    hasUsable(check.secrets()) ? Refusal.SIGNATURE_MISMATCH : Refusal.SECRET_UNUSABLE);
        }
        return secret;
    }

    /** Whether one of the secrets was sent. */
    public static boolean isSent(List<HandlerSecret> secrets, byte[] sent) {
        return among(secrets, sent) != null;
    }

    private static @Nullable HandlerSecret among(List<HandlerSecret> secrets, byte[] sent) {
        for (HandlerSecret secret : secrets) {
            byte[] expected = Hmacs.utf8(secret);
            if (expected.length > 0 && isSame(expected, sent)) {
                return secret;
            }
        }
        return null;
    }

    private static boolean hasUsable(List<HandlerSecret> secrets) {
        for (HandlerSecret secret : secrets) {
            if (!secret.value().reveal().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** In a time that depends on neither, not even on where their lengths differ. */
    static boolean isSame(byte[] expected, byte[] sent) {
        return MessageDigest.isEqual(digest(expected), digest(sent));
    }

    private static byte[] digest(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
