package dev.integrationhub.command.naming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemException;

import static java.time.ZoneOffset.UTC;

/** Claims in a table with a unique key: the database decides a race. */
@Component
public class JdbcNameClaims implements NameClaims {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcNameClaims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who has a name. */
    public record Holder(UUID integrationId, UUID holderId) {}

    @Override
    public void take(NameKind kind, String name, UUID integrationId, UUID holderId) {
        int taken = jdbc.sql("""
                        insert into event_store.name_claim as held (kind, name, stream_id, holder_id) values (?, ?, ?, ?)
                        on conflict (kind, name) do update
                        set stream_id = excluded.stream_id, holder_id = excluded.holder_id, alias_until = null
                        where held.holder_id = excluded.holder_id
                           or held.alias_until <= ?
                           or (held.alias_until is not null and held.stream_id = excluded.stream_id)""")
                .params(kind.stored(), name, StreamId.integration(integrationId), holderId, now())
                .update();
        if (taken == 0) {
            throw taken(kind, name);
        }
    }

    private ProblemException taken(NameKind kind, String name) {
        String detail = jdbc.sql("select alias_until from event_store.name_claim where kind = ? and name = ?")
                .params(kind.stored(), name)
                .query((row, n) -> row.getObject("alias_until", OffsetDateTime.class))
                .optional()
                .map(until -> "The name '" + name + "' is the former name of another handler until " + until.toInstant()
                        + ", and leads to it until then.")
                .orElse("The name '" + name + "' is taken.");
        return new ProblemException(kind.taken(), detail);
    }

    @Override
    public void leave(NameKind kind, String name, UUID integrationId, UUID holderId, Instant until) {
        jdbc.sql("""
                        insert into event_store.name_claim as held (kind, name, stream_id, holder_id, alias_until)
                        values (?, ?, ?, ?, ?)
                        on conflict (kind, name) do update set alias_until = excluded.alias_until
                        where held.holder_id = excluded.holder_id""")
                .params(kind.stored(), name, StreamId.integration(integrationId), holderId, until.atOffset(UTC))
                .update();
    }

    @Override
    public void release(NameKind kind, String name, UUID holderId) {
        jdbc.sql("delete from event_store.name_claim where kind = ? and name = ? and holder_id = ?")
                .params(kind.stored(), name, holderId)
                .update();
    }

    @Override
    public void releaseAllOf(NameKind kind, UUID holderId) {
        jdbc.sql("delete from event_store.name_claim where kind = ? and holder_id = ?")
                .params(kind.stored(), holderId)
                .update();
    }

    @Override
    public void releaseAll(UUID integrationId) {
        jdbc.sql("delete from event_store.name_claim where stream_id = ?")
                .param(StreamId.integration(integrationId))
                .update();
    }

    /** Finds who has a name now; a former name is nobody's. */
    public Optional<Holder> find(NameKind kind, String name) {
        return jdbc.sql("select stream_id, holder_id from event_store.name_claim"
                        + " where kind = ? and name = ? and alias_until is null")
                .params(kind.stored(), name)
                .query(JdbcNameClaims::holder)
                .optional();
    }

    /** Finds the integration of somebody who has a name, by the holder's own id. */
    public Optional<Holder> findHolder(NameKind kind, UUID holderId) {
        return jdbc.sql("select stream_id, holder_id from event_store.name_claim"
                        + " where kind = ? and holder_id = ? and alias_until is null")
                .params(kind.stored(), holderId)
                .query(JdbcNameClaims::holder)
                .optional();
    }

    /** Which of these names somebody outside of the integration has, or had until lately. */
    public Set<String> takenElsewhere(NameKind kind, Set<String> names, UUID integrationId) {
        if (names.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select name from event_store.name_claim where kind = ? and stream_id <> ? and name = any(?)"
                        + " and (alias_until is null or alias_until > ?)")
                .params(kind.stored(), StreamId.integration(integrationId), names.toArray(String[]::new), now())
                .query(String.class)
                .set();
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(StreamId.uuidOf(row.getString("stream_id")), row.getObject("holder_id", UUID.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
