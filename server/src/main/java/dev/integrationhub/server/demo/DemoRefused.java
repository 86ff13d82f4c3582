package dev.integrationhub.server.demo;

/** The process does not start: demos and hubs that somebody works with are kept apart. */
class DemoRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    DemoRefused(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What somebody can do about it. */
    String action() {
        return action;
    }
}
