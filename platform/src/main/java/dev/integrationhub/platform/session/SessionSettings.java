package dev.integrationhub.platform.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle without doing anything
 * @param lifetime whatever they do
 */
@ConfigurationProperties("hub.session")
record SessionSettings(
        @DefaultValue("8h") Duration idle,
        @DefaultValue("7d") Duration lifetime) {
    /** When somebody was last seen is known to the minute only. */
    private static final Duration SHORTEST = Duration.ofMinutes(2);

    SessionSettings {
        if (idle.compareTo(SHORTEST) < 0 || lifetime.compareTo(idle) < 0) {
            throw new IllegalArgumentException("hub.session (HUB_SESSION_IDLE, HUB_SESSION_LIFETIME): idle is at least "
                    + SHORTEST.toMinutes() + " minutes, and lifetime no shorter than idle");
        }
    }
}
