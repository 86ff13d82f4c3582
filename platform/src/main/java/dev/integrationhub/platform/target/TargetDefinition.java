package dev.integrationhub.platform.target;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a handler says about its target.
 *
 * @param method of the request, unless the input names another
 * @param targetUrl may hold {@code {placeholders}} in its path; null: {@code {integ-core base URL}/{integrationName}/{handlerName}}
 * @param defaultArgs a JSON object; its members {@code timeout} (milliseconds) and {@code retries} steer the call and are not sent
 */
public record TargetDefinition(
        String method, @Nullable String targetUrl, String integrationName, String handlerName, JsonNode defaultArgs) {}
