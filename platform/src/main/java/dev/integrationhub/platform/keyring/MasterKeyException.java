package dev.integrationhub.platform.keyring;

/** There is no usable master key, so the hub does not start. The message says which one is needed and where it was looked for. */
public final class MasterKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MasterKeyException(String message) {
        super(message);
    }

    MasterKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
