package dev.integrationhub.command.integration;

/** The integration changed since a sync was planned. */
public class StalePlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StalePlanException() {
        super("The integration changed since the sync was planned");
    }
}
