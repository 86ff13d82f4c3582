package dev.integrationhub.ingress.operate.replay;

import java.util.Locale;

/** How far a replay of many deliveries is. */
enum ReplayStatus {
    /** It goes on by itself. */
    RUNNING,
    /** All has been looked at. */
    FINISHED,
    /** Somebody stopped it. */
    STOPPED;

    /** The name as clients see it, and as it is stored. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
