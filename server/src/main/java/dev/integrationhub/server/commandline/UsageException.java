package dev.integrationhub.server.commandline;

/** Nobody can tell what was meant; the message says what could have been. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
