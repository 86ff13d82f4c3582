package dev.integrationhub.api.integration;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a handler comes from. */
public enum HandlerSource {
    /** An operator made it. */
    @JsonProperty("manual")
    MANUAL,
    /** A sync found it in an OpenAPI document. */
    @JsonProperty("openapi")
    OPENAPI
}
