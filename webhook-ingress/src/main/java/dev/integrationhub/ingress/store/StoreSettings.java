package dev.integrationhub.ingress.store;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are kept.
 *
 * @param commitTimeout after which a webhook that is not stored is given up; at least 1 s
 * @param retention how long payloads are kept; at least a day
 */
@ConfigurationProperties("hub.webhook")
record StoreSettings(
        @DefaultValue("5s") Duration commitTimeout,
        @DefaultValue("90d") Duration retention) {

    StoreSettings {
        if (commitTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("hub.webhook.commit-timeout: this is too short");
        }
        if (retention.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("hub.webhook.retention: this is too short");
        }
    }
}
