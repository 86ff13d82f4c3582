package dev.integrationhub.query.rebuild;

/** A rebuild did not come to its end. The read models are what they were before. */
public class RebuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildException(String message) {
        super(message);
    }

    RebuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
