package dev.integrationhub.server.backup;

/** A backup or a restore was not done, and nothing was changed; the message says why. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
