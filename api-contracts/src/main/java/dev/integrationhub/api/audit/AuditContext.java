package dev.integrationhub.api.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Where a request came from; erased when its retention ends. */
public record AuditContext(
        @Nullable String ip,
        @Nullable String userAgent,
        @JsonProperty("interface") @Nullable String interfaceName) {}
