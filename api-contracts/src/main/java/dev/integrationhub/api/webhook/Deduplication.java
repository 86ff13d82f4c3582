package dev.integrationhub.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * By what two webhooks of one handler are told to be the same one, sent again.
 *
 * @param header for {@link DeduplicationKey#HEADER}
 * @param pointer for {@link DeduplicationKey#POINTER}: a JSON Pointer (RFC 6901) into the body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deduplication(
        DeduplicationKey by,
        @Nullable String header,
        @Nullable String pointer) {}
