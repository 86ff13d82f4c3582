package dev.integrationhub.api.system.resource;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The database, which all processes of the hub share.
 *
 * @param postgres its version
 * @param size of everything in it, in bytes
 * @param eventStoreSize of the events with their indexes, in bytes
 * @param position of the last event; the events have ascending ones, with gaps
 * @param lastEventAt null while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatabaseResource(
        String postgres,
        long size,
        long eventStoreSize,
        long position,
        @Nullable Instant lastEventAt) {}
