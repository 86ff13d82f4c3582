package dev.integrationhub.platform.rebuild;

/** A rebuild did not come to its end. What was to be rebuilt is what it was before. */
public class RebuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RebuildException(String message) {
        super(message);
    }

    public RebuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
