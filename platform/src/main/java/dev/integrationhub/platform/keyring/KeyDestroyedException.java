package dev.integrationhub.platform.keyring;

import java.util.UUID;

/** The key of a sealed value is no longer in the keyring, so the value is erased for good. */
public final class KeyDestroyedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyDestroyedException(UUID keyId) {
        super("Key " + keyId + " is no longer in the keyring: what it sealed is erased");
    }
}
