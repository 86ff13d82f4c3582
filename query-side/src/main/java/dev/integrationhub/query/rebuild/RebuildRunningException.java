package dev.integrationhub.query.rebuild;

/** There is a rebuild already, in this process or in another one. */
public class RebuildRunningException extends RebuildException {
    private static final long serialVersionUID = 1L;

    RebuildRunningException() {
        super("Another rebuild is running");
    }
}
