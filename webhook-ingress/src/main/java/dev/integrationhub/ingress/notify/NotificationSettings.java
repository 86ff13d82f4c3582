package dev.integrationhub.ingress.notify;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.integrationhub.platform.keyring.ClearText;

/**
 * Who is told what needs attention; nobody unless it is said. Empty counts as not set.
 *
 * @param webhookUrl where messages are posted to; it may hold a token of its own
 * @param webhookSecret what they are signed with, {@code whsec_...}
 * @param mailTo addresses
 * @param mailFrom address
 * @param interval a channel is told something once in this time at the most
 */
@ConfigurationProperties("hub.notifications")
record NotificationSettings(
        @Nullable ClearText webhookUrl,
        @Nullable ClearText webhookSecret,
        @DefaultValue List<String> mailTo,
        @Nullable String mailFrom,
        @DefaultValue("5m") Duration interval) {

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    NotificationSettings {
        webhookUrl = isSet(webhookUrl) ? webhookUrl : null;
        webhookSecret = isSet(webhookSecret) ? webhookSecret : null;
        mailTo = mailTo.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        mailFrom = mailFrom == null || mailFrom.isBlank() ? null : mailFrom.strip();
    }

    /**
     * Checks what belongs together. Not when it is made: what binds settings shows the last value it read if that fails.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    void check() {
        if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException("hub.notifications.interval: this is too short");
        }
        if ((webhookUrl == null) != (webhookSecret == null)) {
            throw new IllegalArgumentException(
                    "hub.notifications.webhook-url and hub.notifications.webhook-secret are set together or not at all");
        }
        if (mailTo.isEmpty() != (mailFrom == null)) {
            throw new IllegalArgumentException(
                    "hub.notifications.mail-to and hub.notifications.mail-from are set together or not at all");
        }
    }

    private static boolean isSet(@Nullable ClearText value) {
        return value != null && !value.reveal().isBlank();
    }
}
