package dev.integrationhub.query.audit.index;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event as its row holds it, whether it can be understood or not.
 *
 * @param place its global index
 * @param name its logical name
 */
@SuppressWarnings("ArrayRecordComponent") // rows are read, never compared
record RawEvent(
        long place,
        String streamId,
        long sequence,
        String name,
        @Nullable String revision,
        Instant time,
        byte[] payload,
        byte[] metadata) {

    /** What kind of stream it is of. */
    String streamType() {
        return streamId.substring(0, Math.max(streamId.indexOf(':'), 0));
    }
}
