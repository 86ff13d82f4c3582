package dev.integrationhub.api.integration;

/** How many handlers a sync treated in which way. */
public record SyncCounts(int created, int updated, int unchanged, int orphaned, int conflicts) {}
