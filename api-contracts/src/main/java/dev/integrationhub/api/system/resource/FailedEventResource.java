package dev.integrationhub.api.system.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An event that a processor cannot get past.
 *
 * @param type its stored name
 * @param sequence its place in the stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailedEventResource(
        String id,
        String type,
        @Nullable String stream,
        @Nullable Long sequence) {}
