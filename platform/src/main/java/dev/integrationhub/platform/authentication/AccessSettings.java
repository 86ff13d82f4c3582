package dev.integrationhub.platform.authentication;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.integrationhub.platform.keyring.ClearText;

/**
 * How the operator gets in, and what needs no login.
 *
 * @param bootstrapToken lets a deployment script in as an owner, while it is set; at least 32 characters. Empty counts as not set
 * @param publicActuator the actuator's endpoints that are told to everybody who asks, such as {@code health}
 */
@ConfigurationProperties("hub")
record AccessSettings(
        @Nullable ClearText bootstrapToken,
        @DefaultValue("health") Set<String> publicActuator) {}
