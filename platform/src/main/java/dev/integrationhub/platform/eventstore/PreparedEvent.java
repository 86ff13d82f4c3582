package dev.integrationhub.platform.eventstore;

import java.time.Instant;
import java.util.Map;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.id.Uuid7;

/**
 * An event in the form that it is stored in, the same that the event storage engine would give it. What costs time is done by then, so
 * that whoever writes it for many others only writes.
 *
 * @param sequence in its stream; null for whichever is next
 * @param type the logical name of the event
 * @param time as the event store writes it
 */
@SuppressWarnings("ArrayRecordComponent") // events are written, never compared
public record PreparedEvent(
        String streamType,
        String streamId,
        @Nullable Long sequence,
        String eventId,
        String type,
        @Nullable String revision,
        String time,
        byte[] payload,
        byte[] metadata) {

    /** The event that a stream begins with. */
    public static PreparedEvent first(
            String streamType,
            String streamId,
            Object event,
            Map<String, ?> metadata,
            Instant time,
            Serializer serializer) {
        return of(streamType, streamId, 0L, event, metadata, time, serializer);
    }

    /** An event that follows whatever a stream ends with at the moment of writing; the stream must have begun. */
    public static PreparedEvent next(
            String streamType,
            String streamId,
            Object event,
            Map<String, ?> metadata,
            Instant time,
            Serializer serializer) {
        return of(streamType, streamId, null, event, metadata, time, serializer);
    }

    private static PreparedEvent of(
            String streamType,
            String streamId,
            @Nullable Long sequence,
            Object event,
            Map<String, ?> metadata,
            Instant time,
            Serializer serializer) {
        GenericDomainEventMessage<?> message = new GenericDomainEventMessage<>(
                streamType,
                streamId,
                sequence == null ? 0 : sequence,
                event,
                MetaData.from(metadata),
                Uuid7.next().toString(),
                time);
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        return new PreparedEvent(
                streamType,
                streamId,
                sequence,
                message.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                DateTimeUtils.formatInstant(message.getTimestamp()),
                payload.getData(),
                message.serializeMetaData(serializer, byte[].class).getData());
    }

    /** Bytes of its content, about as many as it takes in the database. */
    public int size() {
        return payload.length + metadata.length;
    }

    @Override
    public String toString() {
        return "PreparedEvent[" + type + " of " + streamId + "]";
    }
}
