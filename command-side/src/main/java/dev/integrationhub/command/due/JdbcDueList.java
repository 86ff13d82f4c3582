package dev.integrationhub.command.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;

/** The list as a table: its length is what is pending, however much has ever ended. */
@Component
class JdbcDueList implements DueList {
    private static final String NEXT = """
            select kind, stream_id, subject_id, due_at from event_store.due
            where kind = any(:kinds) and due_at < :now and (due_at, kind, stream_id, subject_id) > (:at, :kind, :stream, :subject)
            order by due_at, kind, stream_id, subject_id limit :limit""";

    private static final UUID NIL = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcDueList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Due due) {
        jdbc.sql("insert into event_store.due (kind, stream_id, subject_id, due_at) values (?, ?, ?, ?)"
                        + " on conflict (kind, stream_id, subject_id) do update set due_at = excluded.due_at")
                .params(due.kind().stored(), StreamId.integration(due.integrationId()), due.subjectId(), utc(due.at()))
                .update();
    }

    @Override
    public void remove(DueKind kind, UUID integrationId, UUID subjectId) {
        jdbc.sql("delete from event_store.due where kind = ? and stream_id = ? and subject_id = ?")
                .params(kind.stored(), StreamId.integration(integrationId), subjectId)
                .update();
    }

    /**
     * What was due before a moment, the longest overdue first.
     *
     * @param after the last one seen; null to begin
     */
    List<Due> next(Collection<DueKind> kinds, Instant now, @Nullable Due after, int limit) {
        return jdbc.sql(NEXT)
                .param("kinds", kinds.stream().map(DueKind::stored).toArray(String[]::new))
                .param("now", utc(now))
                .param("at", after == null ? OffsetDateTime.MIN : utc(after.at()))
                .param("kind", after == null ? "" : after.kind().stored())
                .param("stream", after == null ? "" : StreamId.integration(after.integrationId()))
                .param("subject", after == null ? NIL : after.subjectId())
                .param("limit", limit)
                .query(JdbcDueList::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                DueKind.of(row.getString("kind")),
                StreamId.uuidOf(row.getString("stream_id")),
                row.getObject("subject_id", UUID.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
