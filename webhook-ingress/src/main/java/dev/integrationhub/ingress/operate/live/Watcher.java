package dev.integrationhub.ingress.operate.live;

import java.io.IOException;

/** Somebody who watches, at the other end of a connection. Each call may take as long as they take to read. */
interface Watcher {
    /** Tells of a change. */
    void tell(LiveRow row) throws IOException;

    /** Says that the connection lives, and where to go on after it. */
    void alive(long id) throws IOException;

    /** Says that more has changed than can be told. */
    void reset(long id) throws IOException;

    /** Ends the connection. */
    void end();
}
