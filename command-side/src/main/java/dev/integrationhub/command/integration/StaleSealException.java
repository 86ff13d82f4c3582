package dev.integrationhub.command.integration;

/** A value was sealed for a version that somebody else has used meanwhile. */
public class StaleSealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleSealException(long presentVersion) {
        super("The present version is " + presentVersion);
    }
}
