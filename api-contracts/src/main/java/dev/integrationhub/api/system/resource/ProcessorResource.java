package dev.integrationhub.api.system.resource;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What makes something of the events, in their order.
 *
 * @param state {@code running}; {@code waiting} for something that passes, such as a database that is away; {@code failed} at an event;
 *     {@code stopped}
 * @param position of the last event that it has passed; left out before the first
 * @param behind how many events it has before it
 * @param behindIsMore whether they are more than were counted
 * @param behindSince when the first of them was stored; left out if there is none
 * @param error the kind of what keeps it
 * @param event the one that it cannot get past
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessorResource(
        String name,
        String state,
        @Nullable Long position,
        long behind,
        boolean behindIsMore,
        @Nullable Instant behindSince,
        @Nullable String error,
        @Nullable FailedEventResource event) {}
