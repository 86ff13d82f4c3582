package dev.integrationhub.platform.password;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import dev.integrationhub.api.user.PasswordHash;
import dev.integrationhub.platform.keyring.ClearText;

/**
 * Makes of a password what is stored of it, and compares with that. What is stored says how it was made, so that the way can change
 * while old ones go on working.
 *
 * <p>Argon2id with 19 MiB, 2 passes and 1 lane: the smallest that OWASP's Password Storage Cheat Sheet recommends.
 */
public class Passwords {
    private static final String ARGON2 = "argon2";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Without those that are taken for one another. */
    private static final String READABLE = "23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

    /** 116 bits. */
    private static final int GENERATED_LENGTH = 20;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ARGON2, Map.of(ARGON2, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));
    private final HashingTurns turns;
    private final String ofNobody;

    Passwords(HashingTurns turns) {
        this.turns = turns;
        this.ofNobody = ofNobody();
    }

    /**
     * What is stored of a password.
     *
     * @throws dev.integrationhub.api.problem.ProblemException 429 if too many passwords are worked on already
     */
    public PasswordHash hash(ClearText password) {
        return new PasswordHash(turns.take(() -> encode(password)));
    }

    /**
     * Whether this is the password. It takes as long for somebody who does not exist or has none, so that nobody can tell.
     *
     * @param stored null if there is none
     * @throws dev.integrationhub.api.problem.ProblemException 429 if too many passwords are worked on already
     */
    public boolean matches(ClearText presented, @Nullable PasswordHash stored) {
        if (!PasswordRules.isPossible(presented)) {
            return false;
        }
        String text = PasswordRules.normalize(presented);
        boolean equal = turns.take(() -> encoder.matches(text, stored == null ? ofNobody : stored.value()));
        return equal && stored != null;
    }

    /** Whether it was made in a way that is no longer used for new ones. */
    public boolean isOutdated(PasswordHash stored) {
        return encoder.upgradeEncoding(stored.value());
    }

    /** A password by chance, which is easy to read out and to type. */
    public ClearText generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return ClearText.of(password.toString());
    }

    /** What no password gives, and comparing with it is as much work as with any other. */
    private String ofNobody() {
        return "{%s}$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(ARGON2, MEMORY_KIB, PASSES, LANES, base64(SALT_BYTES), base64(HASH_BYTES));
    }

    private String base64(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private String encode(ClearText password) {
        String encoded = encoder.encode(PasswordRules.normalize(password));
        if (encoded == null) {
            throw new IllegalStateException("A password has no hash");
        }
        return encoded;
    }
}
