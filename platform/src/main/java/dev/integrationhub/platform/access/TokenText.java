package dev.integrationhub.platform.access;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import dev.integrationhub.platform.keyring.ClearText;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The form of an access token: {@code ihp_}, 30 random characters (178 bits) and the CRC-32 of all before it as 6 digits, everything in
 * base62 ({@code 0-9A-Za-z}). The checksum tells a mistyped token, and what merely looks like one, without asking the database; it
 * keeps nobody from making a token up.
 */
final class TokenText {
    static final String PREFIX = "ihp_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 30;
    private static final int CHECKSUM_LENGTH = 6;
    private static final int CHECKED_LENGTH = PREFIX.length() + RANDOM_LENGTH;
    private static final Pattern FORM = Pattern.compile("ihp_[0-9A-Za-z]{36}");

    private TokenText() {}

    static ClearText random(SecureRandom random) {
        StringBuilder token = new StringBuilder(CHECKED_LENGTH + CHECKSUM_LENGTH).append(PREFIX);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            token.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return ClearText.of(token + checksum(token.toString()));
    }

    /** Whether it can be a token at all. */
    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches() && text.endsWith(checksum(text.substring(0, CHECKED_LENGTH)));
    }

    private static String checksum(String checked) {
        CRC32 crc = new CRC32();
        crc.update(checked.getBytes(US_ASCII));
        char[] digits = new char[CHECKSUM_LENGTH];
        long rest = crc.getValue();
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }
}
