package dev.integrationhub.platform.keyring;

/**
 * There is no usable master key: the hub does not start, or does not open what another process wrapped under a newer one. The message
 * says which one is needed and where it was looked for, and is for the log alone.
 */
public final class MasterKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MasterKeyException(String message) {
        super(message);
    }

    MasterKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
