package dev.integrationhub.server.postgres;

/** The database cannot be offered; the message says why and what to do. */
public final class PostgresException extends RuntimeException {

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
