package dev.integrationhub.api.webhook;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What every sender is answered once its webhook is stored.
 *
 * @param status 200 to 299: whatever else would make senders send again what the hub has
 * @param headers by name
 * @param body sent as UTF-8; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FixedResponse(
        int status,
        @Nullable Map<String, String> headers,
        @Nullable String body) {}
