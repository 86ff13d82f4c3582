package dev.integrationhub.query.stream;

import java.io.IOException;

import dev.integrationhub.query.state.LoggedEvent;

/** Somebody at the other end of a connection. Each call may take as long as they take to read. */
interface Watcher {
    void tell(LoggedEvent event) throws IOException;

    /** Says that the connection lives. */
    void alive() throws IOException;

    /** Ends the connection. */
    void end();
}
