package dev.integrationhub.platform.authentication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.keyring.ClearText;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The token that the operator gave the process itself. Only its SHA-256 is kept: 32 characters of chance need no slower hash. */
final class BootstrapToken {
    static final String ID = "bootstrap";
    private static final int SHORTEST = 32;

    private final byte @Nullable [] digest;

    private BootstrapToken(byte @Nullable [] digest) {
        this.digest = digest;
    }

    /** @throws IllegalArgumentException if the token could be guessed: the hub then does not start */
    static BootstrapToken of(@Nullable ClearText given) {
        if (given == null || given.reveal().isEmpty()) {
            return new BootstrapToken(null);
        }
        if (given.reveal().length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "hub.bootstrap-token (HUB_BOOTSTRAP_TOKEN): it has at least " + SHORTEST + " characters");
        }
        return new BootstrapToken(digest(given));
    }

    boolean is(ClearText presented) {
        return digest != null && MessageDigest.isEqual(digest, digest(presented));
    }

    private static byte[] digest(ClearText token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.reveal().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("There is no SHA-256", e);
        }
    }
}
