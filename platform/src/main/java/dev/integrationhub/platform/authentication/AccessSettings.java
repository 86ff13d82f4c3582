package dev.integrationhub.platform.authentication;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import dev.integrationhub.platform.keyring.ClearText;

/**
 * How the operator gets in.
 *
 * @param bootstrapToken lets a deployment script in as an owner, while it is set; at least 32 characters. Empty counts as not set
 */
@ConfigurationProperties("hub")
record AccessSettings(@Nullable ClearText bootstrapToken) {}
