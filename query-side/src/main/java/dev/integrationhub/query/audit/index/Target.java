package dev.integrationhub.query.audit.index;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.query.audit.EventMembers;

/** What an event of a stream other than that of an integration was done to. */
record Target(String type, UUID id) {
    /** Null for what concerns the hub as a whole. */
    static @Nullable Target of(RawEvent event, EventMembers payload) {
        if (!event.streamType().equals(StreamId.HUB)) {
            return new Target(event.streamType(), StreamId.uuidOf(event.streamId()));
        }
        UUID user = payload.id("userId");
        return user == null ? null : new Target("user", user);
    }
}
