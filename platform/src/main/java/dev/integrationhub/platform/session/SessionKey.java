package dev.integrationhub.platform.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What a browser holds of its session: 256 bits of chance, and nobody else has them. */
final class SessionKey {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String text;

    private SessionKey(String text) {
        this.text = text;
    }

    static SessionKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionKey(BASE64.encodeToString(bytes));
    }

    /** What cannot be one need not be looked for. */
    static Optional<SessionKey> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionKey(text)) : Optional.empty();
    }

    /** For the cookie alone. */
    String reveal() {
        return text;
    }

    /** What is stored of it. So much chance needs no slower hash. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("There is no SHA-256", e);
        }
    }

    /** What the session is called. */
    String id() {
        return BASE64.encodeToString(digest());
    }

    @Override
    public String toString() {
        return "SessionKey[not shown]";
    }
}
