package dev.integrationhub.api.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a handler reaches its target, and what is known about it.
 *
 * @param method the HTTP method its target is called with; null means POST
 * @param targetUrl absolute URL, may hold {@code {placeholders}}; null means integ-core's own address for the handler
 * @param operationId of the OpenAPI operation it was synced from
 * @param contractSha256 hexadecimal digest of the stored JSON Schemas of its parameters, request and responses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandlerSettings(
        @Nullable String method,
        @Nullable String targetUrl,
        @Nullable String description,
        @Nullable String summary,
        @Nullable String operationId,
        @Nullable String contractSha256) {

    public static final HandlerSettings EMPTY = new HandlerSettings(null, null, null, null, null, null);
}
