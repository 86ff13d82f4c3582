package dev.integrationhub.ingress.verify;

import dev.integrationhub.api.webhook.Verification;

/**
 * How far a sender's time may be from the hub's, in seconds. To both sides: who can sign once with a time far ahead could send the same
 * again for as long.
 */
record Tolerance(long back, long ahead) {
    /** As Standard Webhooks' libraries have it, and Stripe's and Slack's to the past. */
    static final Tolerance FIVE_MINUTES = new Tolerance(300, 300);

    /** The one the handler names, else the usual one of its scheme. */
    static Tolerance of(Verification settings, Tolerance usual) {
        Integer seconds = settings.toleranceSeconds();
        return seconds == null ? usual : new Tolerance(seconds, seconds);
    }

    boolean holds(long now, long then) {
        return then >= now - back && then <= now + ahead;
    }
}
