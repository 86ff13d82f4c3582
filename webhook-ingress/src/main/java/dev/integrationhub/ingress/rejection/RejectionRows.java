package dev.integrationhub.ingress.rejection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.resource.RejectionResource;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.platform.database.RowColumns;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The table of what was refused: of each integration the newest ones only. */
@Component
class RejectionRows {
    private static final int MOST_OF_AN_INTEGRATION = 1000;

    private static final String INSERT = """
            insert into ingress.rejection (rejection_id, integration_id, handler_id, handler_name, rejected_at, reason, method,
                                           headers, address, body, body_size)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::bytea[],
                                 ?::text[], ?::bytea[], ?::bigint[])""";

    private static final String TRIM = """
            delete from ingress.rejection where integration_id = ? and rejection_id <=
                (select rejection_id from ingress.rejection where integration_id = ?
                 order by rejection_id desc offset ? limit 1)""";

    private final JdbcTemplate jdbc;

    RejectionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<NewRejection> rejections) {
        jdbc.execute(INSERT, (PreparedStatement insert) -> {
            new RowColumns<>(insert, rejections)
                    .uuid(NewRejection::id)
                    .uuid(NewRejection::integrationId)
                    .uuid(NewRejection::handlerId)
                    .text(NewRejection::handlerName)
                    .time(NewRejection::at)
                    .text(NewRejection::reason)
                    .text(NewRejection::method)
                    .bytes(NewRejection::headers)
                    .text(NewRejection::address)
                    .bytes(NewRejection::body)
                    .number(NewRejection::bodySize);
            return insert.executeUpdate();
        });
        rejections.stream()
                .map(NewRejection::integrationId)
                .distinct()
                .forEach(id -> jdbc.update(TRIM, id, id, MOST_OF_AN_INTEGRATION));
    }

    /** Adds to how many came after each of these and were not kept. */
    void addSuppressed(Map<UUID, Long> counts) {
        if (!counts.isEmpty()) {
            jdbc.batchUpdate(
                    "update ingress.rejection set suppressed = suppressed + ? where rejection_id = ?",
                    counts.entrySet().stream()
                            .map(count -> new Object[] {count.getValue(), count.getKey()})
                            .toList());
        }
    }

    void deleteBefore(Instant moment) {
        jdbc.update("delete from ingress.rejection where rejected_at < ?", moment.atOffset(ZoneOffset.UTC));
    }

    /** The newest ones of an integration that the query asks for, and one more than its page has if there are more. */
    List<RejectionResource> find(UUID integrationId, RejectionQuery query) {
        StringBuilder where = new StringBuilder("integration_id = ?");
        List<Object> parameters = new ArrayList<>(List.of(integrationId));
        add(where, parameters, " and rejection_id < ?", query.below());
        add(where, parameters, " and reason = ?", query.reason());
        add(where, parameters, " and ? in (handler_id::text, handler_name)", query.handler());
        parameters.add(query.limit() + 1);
        return jdbc.query(
                "select * from ingress.rejection where " + where + " order by rejection_id desc limit ?",
                (row, n) -> resource(row),
                parameters.toArray());
    }

    /** Whether there ever was such an integration; what was refused outlives it. */
    boolean knows(UUID integrationId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from event_store.domain_event where aggregate_identifier = ?)",
                Boolean.class,
                StreamId.integration(integrationId)));
    }

    private static void add(StringBuilder where, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.add(value);
        }
    }

    private static RejectionResource resource(ResultSet row) throws SQLException {
        return new RejectionResource(
                row.getObject("rejection_id", UUID.class),
                row.getObject("handler_id", UUID.class),
                row.getString("handler_name"),
                row.getObject("rejected_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("method"),
                KeptHeaders.read(row.getBytes("headers")),
                row.getString("address"),
                new String(row.getBytes("body"), UTF_8),
                row.getLong("body_size"),
                row.getLong("suppressed"));
    }
}
