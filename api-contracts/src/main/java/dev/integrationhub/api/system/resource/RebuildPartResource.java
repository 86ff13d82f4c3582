package dev.integrationhub.api.system.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be made anew from the events.
 *
 * @param state {@code none}, {@code running}, {@code done} or {@code failed}
 * @param events how many were replayed
 * @param problem why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildPartResource(
        String name, String state, long events, @Nullable String problem) {}
