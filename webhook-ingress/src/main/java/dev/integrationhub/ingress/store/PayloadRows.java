package dev.integrationhub.ingress.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import dev.integrationhub.platform.database.RowColumns;

/** Writes payloads, however many, with one statement. */
final class PayloadRows {
    private static final String INSERT = """
            insert into ingress.webhook_payload
                (delivery_id, integration_id, handler_id, received_at, method, path, query, headers, content_type, body)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                                 ?::text[], ?::bytea[])""";

    private PayloadRows() {}

    static void insert(Connection connection, List<NewPayload> payloads) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new RowColumns<>(insert, payloads)
                    .uuid(NewPayload::deliveryId)
                    .uuid(NewPayload::integrationId)
                    .uuid(NewPayload::handlerId)
                    .time(NewPayload::receivedAt)
                    .text(NewPayload::method)
                    .text(NewPayload::path)
                    .text(NewPayload::query)
                    .bytes(NewPayload::headers)
                    .text(NewPayload::contentType)
                    .bytes(NewPayload::body);
            insert.executeUpdate();
        }
    }
}
