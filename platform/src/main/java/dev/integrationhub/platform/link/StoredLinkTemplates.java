package dev.integrationhub.platform.link;

import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.link.event.LinkTemplatesChanged;
import dev.integrationhub.platform.eventstore.EventSerializer;

/** Reads the present templates where they were written: the last event of their stream has all of them. */
public class StoredLinkTemplates {
    private final JdbcClient jdbc;
    private final EventSerializer serializer;

    StoredLinkTemplates(JdbcClient jdbc, EventSerializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** As they are for the present transaction. */
    public LinkTemplates present() {
        return jdbc.sql("""
                        select sequence_number, payload_type, payload_revision, payload from event_store.domain_event
                        where aggregate_identifier = ? order by sequence_number desc limit 1""")
                .param(StreamId.LINK_TEMPLATES)
                .query((row, number) -> new LinkTemplates(
                        row.getLong("sequence_number") + 1,
                        read(new SimpleSerializedObject<>(
                                        row.getBytes("payload"),
                                        byte[].class,
                                        row.getString("payload_type"),
                                        row.getString("payload_revision")))
                                .templates()))
                .optional()
                .orElse(LinkTemplates.DEFAULT);
    }

    private LinkTemplatesChanged read(SimpleSerializedObject<byte[]> stored) {
        return serializer.deserialize(stored);
    }
}
