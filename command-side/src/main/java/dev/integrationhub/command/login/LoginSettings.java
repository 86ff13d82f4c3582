package dev.integrationhub.command.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is let pass of those who try passwords.
 *
 * @param maxFailuresPerAddress failed logins from one address within a quarter of an hour; whoever is behind one address has them
 *     together
 */
@ConfigurationProperties("hub.login")
record LoginSettings(@DefaultValue("30") int maxFailuresPerAddress) {
    LoginSettings {
        if (maxFailuresPerAddress < 1) {
            throw new IllegalArgumentException(
                    "hub.login.max-failures-per-address (HUB_LOGIN_MAX_FAILURES_PER_ADDRESS): at least 1");
        }
    }
}
