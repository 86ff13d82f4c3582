package dev.integrationhub.command.write;

/** What a command was made from has changed since: it has to be made anew. */
public abstract class StaleCommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected StaleCommandException(String message) {
        super(message);
    }
}
