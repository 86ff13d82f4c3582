package dev.integrationhub.command.naming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemException;

/** Claims in a table with a unique key: the database decides a race. */
@Component
public class JdbcNameClaims implements NameClaims {
    private final JdbcClient jdbc;

    JdbcNameClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has a name. */
    public record Holder(UUID integrationId, UUID holderId) {}

    @Override
    public void take(NameKind kind, String name, UUID integrationId, UUID holderId) {
        int taken = jdbc.sql("insert into event_store.name_claim (kind, name, stream_id, holder_id) values (?, ?, ?, ?)"
                        + " on conflict (kind, name) do nothing")
                .params(kind.stored(), name, StreamId.integration(integrationId), holderId)
                .update();
        if (taken == 0 && !isHeldBy(kind, name, holderId)) {
            throw new ProblemException(kind.taken(), "The name '" + name + "' is taken.");
        }
    }

    @Override
    public void release(NameKind kind, String name, UUID holderId) {
        jdbc.sql("delete from event_store.name_claim where kind = ? and name = ? and holder_id = ?")
                .params(kind.stored(), name, holderId)
                .update();
    }

    @Override
    public void releaseAll(UUID integrationId) {
        jdbc.sql("delete from event_store.name_claim where stream_id = ?")
                .param(StreamId.integration(integrationId))
                .update();
    }

    /** Finds who has a name now. */
    public Optional<Holder> find(NameKind kind, String name) {
        return jdbc.sql("select stream_id, holder_id from event_store.name_claim where kind = ? and name = ?")
                .params(kind.stored(), name)
                .query((row, n) ->
                        new Holder(StreamId.uuidOf(row.getString("stream_id")), row.getObject("holder_id", UUID.class)))
                .optional();
    }

    /** Finds the integration of somebody who has a name, by the holder's own id. */
    public Optional<Holder> findHolder(NameKind kind, UUID holderId) {
        return jdbc.sql("select stream_id, holder_id from event_store.name_claim where kind = ? and holder_id = ?")
                .params(kind.stored(), holderId)
                .query(JdbcNameClaims::holder)
                .optional();
    }

    /** Which of these names somebody outside of the integration has. */
    public Set<String> takenElsewhere(NameKind kind, Set<String> names, UUID integrationId) {
        if (names.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select name from event_store.name_claim where kind = ? and stream_id <> ? and name = any(?)")
                .params(kind.stored(), StreamId.integration(integrationId), names.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(StreamId.uuidOf(row.getString("stream_id")), row.getObject("holder_id", UUID.class));
    }

    private boolean isHeldBy(NameKind kind, String name, UUID holderId) {
        return find(kind, name)
                .filter(holder -> holder.holderId().equals(holderId))
                .isPresent();
    }
}
