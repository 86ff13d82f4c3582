package dev.integrationhub.platform.ratelimit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a process takes within a minute, webhooks not counted. They may come all at once; the allowance is filled up again
 * evenly.
 *
 * @param rateLimit of one user, or of one access token
 * @param anonymousRateLimit of one address without a login, wrong tokens included
 */
@ConfigurationProperties("hub")
record RateSettings(
        @DefaultValue("6000") int rateLimit,
        @DefaultValue("600") int anonymousRateLimit) {

    /** @throws IllegalArgumentException if nothing at all would be taken: the hub then does not start */
    RateSettings {
        if (rateLimit < 1 || anonymousRateLimit < 1) {
            throw new IllegalArgumentException("hub.rate-limit and hub.anonymous-rate-limit: at least 1 a minute");
        }
    }
}
