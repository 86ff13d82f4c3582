package dev.integrationhub.ingress.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.database.RowColumns;
import dev.integrationhub.platform.id.Uuid7;

/** Writes attempts, however many, with one statement. */
final class AttemptRows {
    /** What is kept of an answer. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final String INSERT = """
            insert into ingress.attempt
                (delivery_id, attempt_id, number, started_at, duration_ms, url, status, error_class, headers, body, body_size)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::timestamptz[], ?::bigint[], ?::text[], ?::int[], ?::text[], ?::bytea[],
                                 ?::bytea[], ?::bigint[])""";

    private AttemptRows() {}

    static void insert(Connection connection, List<MadeAttempt> attempts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new RowColumns<>(insert, attempts)
                    .uuid(MadeAttempt::deliveryId)
                    .uuid(attempt -> Uuid7.next())
                    .number(attempt -> (long) attempt.number())
                    .time(MadeAttempt::startedAt)
                    .number(attempt -> attempt.duration().toMillis())
                    .text(MadeAttempt::url)
                    .number(attempt -> attempt.status() == null ? null : Long.valueOf(attempt.status()))
                    .text(MadeAttempt::errorClass)
                    .bytes(attempt -> attempt.headers() == null ? null : HeaderBytes.of(attempt.headers()))
                    .bytes(attempt -> beginning(attempt.body()))
                    .number(attempt -> attempt.body() == null || attempt.cut() ? null : (long) attempt.body().length);
            insert.executeUpdate();
        }
    }

    private static byte @Nullable [] beginning(byte @Nullable [] body) {
        return body == null || body.length <= MOST_BYTES ? body : Arrays.copyOf(body, MOST_BYTES);
    }
}
