package dev.integrationhub.api.user.resource;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has.
 *
 * @param role {@code owner}, {@code admin}, {@code editor}, {@code operator}, {@code viewer} or {@code auditor}
 * @param integrationId null for the hub as a whole
 */
public record GrantResource(String role, @Nullable UUID integrationId) {}
