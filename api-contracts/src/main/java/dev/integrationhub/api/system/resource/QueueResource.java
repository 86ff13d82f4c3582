package dev.integrationhub.api.system.resource;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Work that waits in the database.
 *
 * @param waiting how many pieces
 * @param isMore whether they are more than were counted
 * @param firstAt when the first of those counted is due, or was; left out if there is none, and where nothing is due at a time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueResource(
        String name, long waiting, boolean isMore, @Nullable Instant firstAt) {}
