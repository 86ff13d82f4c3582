package dev.integrationhub.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step of a JSON Patch (RFC 6902).
 *
 * @param op {@code add}, {@code remove} or {@code replace}
 * @param path a JSON Pointer (RFC 6901)
 * @param value left out of a removal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatchOperation(
        String op, String path, @Nullable JsonNode value) {}
