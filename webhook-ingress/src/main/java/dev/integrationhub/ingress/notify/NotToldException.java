package dev.integrationhub.ingress.notify;

import org.jspecify.annotations.Nullable;

/** The operator could not be told; the message says why, without a secret. */
final class NotToldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotToldException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
