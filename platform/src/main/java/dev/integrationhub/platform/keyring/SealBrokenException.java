package dev.integrationhub.platform.keyring;

/**
 * A sealed value or a wrapped key does not open: it was changed, cut, or moved from the place it was sealed for. The message holds
 * ids, never values.
 */
public final class SealBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBrokenException(String message) {
        super(message);
    }

    SealBrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
