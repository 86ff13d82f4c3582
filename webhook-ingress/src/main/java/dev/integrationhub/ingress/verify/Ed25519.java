package dev.integrationhub.ingress.verify;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** Ed25519 (RFC 8032) as the platform has it. */
final class Ed25519 {
    /** What comes before the 32 bytes of a key in a SubjectPublicKeyInfo (RFC 8410, 4). */
    private static final byte[] KEY_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_BYTES = 32;

    private Ed25519() {}

    /** Null for what is no public key. */
    static @Nullable PublicKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            return null;
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(KEY_INFO);
        encoded.writeBytes(bytes);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        } catch (InvalidKeySpecException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verify(PublicKey key, byte[] signature, byte[]... message) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            for (byte[] part : message) {
                verifier.update(part);
            }
            return verifier.verify(signature);
        } catch (SignatureException e) {
            // Of the wrong length, or no point of the curve.
            return false;
        } catch (GeneralSecurityException e) {
            // A key that is no point of the curve.
            return false;
        }
    }
}
