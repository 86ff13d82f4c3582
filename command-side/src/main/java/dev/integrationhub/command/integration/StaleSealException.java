package dev.integrationhub.command.integration;

import dev.integrationhub.command.write.StaleCommandException;

/** A value was sealed for a version that somebody else has used meanwhile. */
public class StaleSealException extends StaleCommandException {
    private static final long serialVersionUID = 1L;

    StaleSealException(long presentVersion) {
        super("The present version is " + presentVersion);
    }
}
