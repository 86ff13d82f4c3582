package dev.integrationhub.ingress.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMACs as providers make them, apart from the code that is tested. */
final class Signer {
    private Signer() {}

    static byte[] hmac(String algorithm, byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(String secret, byte[] message) {
        return HexFormat.of().formatHex(hmac("HmacSHA256", utf8(secret), message));
    }

    static String base64(byte[] key, byte[] message) {
        return Base64.getEncoder().encodeToString(hmac("HmacSHA256", key, message));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(String before, byte[] body) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(utf8(before));
        joined.writeBytes(body);
        return joined.toByteArray();
    }
}
