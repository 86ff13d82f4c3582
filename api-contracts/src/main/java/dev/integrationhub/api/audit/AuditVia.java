package dev.integrationhub.api.audit;

import org.jspecify.annotations.Nullable;

/** Through what the actor came: a session or a token. */
public record AuditVia(String type, @Nullable String id) {}
