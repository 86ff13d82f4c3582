package dev.integrationhub.ingress.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are taken where their handler says nothing else.
 *
 * @param rateLimit requests a second of one handler, in each process
 * @param longestWait how long a sender that waits for the target's answer is kept waiting at the most
 */
@ConfigurationProperties("hub.webhook")
public record WebhookIntake(
        @DefaultValue("1000") int rateLimit,
        @DefaultValue("30s") Duration longestWait) {

    /** The largest body, in bytes. */
    public static final int USUAL_BODY = 2 * 1024 * 1024;

    /** @throws IllegalArgumentException if nothing could be taken at all: the hub then does not start */
    public WebhookIntake {
        if (rateLimit < 1) {
            throw new IllegalArgumentException("hub.webhook.rate-limit: this is too few");
        }
        if (longestWait.isNegative() || longestWait.isZero()) {
            throw new IllegalArgumentException("hub.webhook.longest-wait: this is too short");
        }
    }
}
