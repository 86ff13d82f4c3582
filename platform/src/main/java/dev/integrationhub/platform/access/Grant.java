package dev.integrationhub.platform.access;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Role;

/**
 * A role that somebody was given.
 *
 * @param integrationId null for the hub as a whole
 */
public record Grant(Role role, @Nullable UUID integrationId) {}
