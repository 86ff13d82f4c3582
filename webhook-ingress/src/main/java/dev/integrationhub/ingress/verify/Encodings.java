package dev.integrationhub.ingress.verify;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.SignatureEncoding;

/** Bytes as headers and secrets spell them. Each reads null from what is no such spelling. */
final class Encodings {
    private Encodings() {}

    static byte @Nullable [] decode(SignatureEncoding encoding, String text) {
        return encoding == SignatureEncoding.HEX ? hex(text) : base64(text);
    }

    static byte @Nullable [] hex(String text) {
        if (text.isEmpty() || text.length() % 2 != 0) {
            return null;
        }
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = digit(text.charAt(2 * i));
            int low = digit(text.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return null;
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    /** Character.digit would take the digits of every script. */
    private static int digit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    /** Either alphabet of RFC 4648, with or without padding; the bits that a last character has too many must be zero. */
    static byte @Nullable [] base64(String text) {
        String plain = text.replace('-', '+').replace('_', '/');
        int end = plain.length();
        while (end > 0 && end > plain.length() - 2 && plain.charAt(end - 1) == '=') {
            end--;
        }
        String unpadded = plain.substring(0, end);
        boolean padded = end < plain.length();
        if (unpadded.isEmpty() || unpadded.length() % 4 == 1 || (padded && plain.length() % 4 != 0)) {
            return null;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(unpadded);
            return Base64.getEncoder().withoutPadding().encodeToString(bytes).equals(unpadded) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
