package dev.integrationhub.query.state;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param version its sequence number in its integration
 * @param type its logical name
 * @param time as it is written
 * @param metadata JSON
 * @param payload JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record LoggedEvent(
        long version, String id, String type, @Nullable String revision, String time, byte[] metadata, byte[] payload) {
    public Instant timestamp() {
        return Instant.parse(time);
    }
}
