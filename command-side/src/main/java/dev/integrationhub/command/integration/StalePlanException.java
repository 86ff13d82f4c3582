package dev.integrationhub.command.integration;

import dev.integrationhub.command.write.StaleCommandException;

/** The integration changed since a sync or a restore was planned. */
public class StalePlanException extends StaleCommandException {
    private static final long serialVersionUID = 1L;

    StalePlanException() {
        super("The integration changed since this was planned");
    }
}
