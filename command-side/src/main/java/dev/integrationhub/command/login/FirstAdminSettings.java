package dev.integrationhub.command.login;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import dev.integrationhub.platform.keyring.ClearText;

/**
 * How the first user gets in.
 *
 * @param adminPassword of the user {@code admin}, if the hub has no users yet. Empty counts as not set: one is generated
 */
@ConfigurationProperties("hub")
record FirstAdminSettings(@Nullable ClearText adminPassword) {}
