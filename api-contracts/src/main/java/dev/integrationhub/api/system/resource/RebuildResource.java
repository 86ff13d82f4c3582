package dev.integrationhub.api.system.resource;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a process is with making things anew from the events, or how the last time ended.
 *
 * @param state {@code none}, {@code running}, {@code done} or {@code failed}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildResource(
        String state, @Nullable Instant startedAt, @Nullable Instant finishedAt, List<RebuildPartResource> parts) {}
