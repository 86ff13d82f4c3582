package dev.integrationhub.api.audit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One member of the target that an action changed. For the value of a secret both sides hold the word {@code changed} wherever there
 * was a value: its values are never shown.
 *
 * @param path a JSON Pointer (RFC 6901) into the target
 * @param before null if there was nothing, or if it was erased
 * @param after null if there is nothing, or if it was erased
 */
public record AuditChange(
        String path, @Nullable JsonNode before, @Nullable JsonNode after) {}
