package dev.integrationhub.platform.rebuild;

/** Something that is to be rebuilt is just being rebuilt, by this process or another one. */
public class RebuildRunningException extends RebuildException {
    private static final long serialVersionUID = 1L;

    RebuildRunningException() {
        super("Another rebuild is running");
    }
}
