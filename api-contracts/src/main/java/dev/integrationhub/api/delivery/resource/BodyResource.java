package dev.integrationhub.api.delivery.resource;

import tools.jackson.databind.JsonNode;

/**
 * The body of a request or an answer inside a JSON document.
 *
 * @param value JSON as it is, text as a string, anything else in base64; null if it is empty
 * @param encoding which of these: {@code json}, {@code text} or {@code base64}
 */
public record BodyResource(JsonNode value, String encoding) {}
