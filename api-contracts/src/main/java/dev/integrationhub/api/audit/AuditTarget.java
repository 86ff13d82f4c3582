package dev.integrationhub.api.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an action was done to.
 *
 * @param type {@code integration}, {@code credential}, {@code secret}, {@code signing-secret} or {@code handler}
 * @param name the name or key it had after the action, or before it was removed
 */
public record AuditTarget(String type, UUID id, @Nullable String name) {}
