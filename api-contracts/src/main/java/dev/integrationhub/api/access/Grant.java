package dev.integrationhub.api.access;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A role that somebody was given.
 *
 * @param integrationId null for the hub as a whole
 */
public record Grant(Role role, @Nullable UUID integrationId) {}
