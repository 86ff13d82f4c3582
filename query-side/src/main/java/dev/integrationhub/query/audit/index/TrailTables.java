package dev.integrationhub.query.audit.index;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.integrationhub.platform.database.RowColumns;

/** The tables of the trail, in the schema of the live one or in that of one that is being made anew. */
class TrailTables {
    private final JdbcTemplate jdbc;
    private final String schema;

    TrailTables(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /**
     * How far the entries go.
     *
     * @param nextLeaf number of the next one
     * @param upTo place of the last event that has one; -1 for none
     * @param latestAt the latest time of any
     */
    record Progress(long nextLeaf, long upTo, Instant latestAt) {}

    Progress progress() {
        return jdbc.queryForObject(
                "select next_leaf, up_to, case when isfinite(latest_at) then latest_at else 'epoch' end as latest_at from "
                        + schema + ".progress",
                (row, n) -> new Progress(
                        row.getLong("next_leaf"),
                        row.getLong("up_to"),
                        row.getTimestamp("latest_at").toInstant()));
    }

    /** Adds entries that follow those that are there. */
    void add(Progress before, List<EntryRow> entries, Progress after) {
        jdbc.update(
                "insert into " + schema + ".lot values (?, ?)", before.nextLeaf(), Timestamp.from(before.latestAt()));
        jdbc.execute("insert into " + schema + """
                .entry (leaf_index, global_index, happened_at, late, class, action, outcome, integration_id, actor_type, actor_id,
                        via_type, via_id, target_type, target_id, handler_id, target_name, search_text, changes)
                select * from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::boolean[], ?::text[], ?::text[], ?::text[],
                                     ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[],
                                     ?::text[], ?::text[], ?::text[])""", (PreparedStatement insert) -> insert(insert, entries));
        jdbc.update(
                "update " + schema + ".progress set next_leaf = ?, up_to = ?, latest_at = ?",
                after.nextLeaf(),
                after.upTo(),
                Timestamp.from(after.latestAt()));
    }

    private static int insert(PreparedStatement insert, List<EntryRow> entries) throws SQLException {
        new RowColumns<>(insert, entries)
                .number(EntryRow::leafIndex)
                .number(EntryRow::place)
                .time(EntryRow::happenedAt)
                .truth(EntryRow::late)
                .text(entry -> entry.category().value())
                .text(EntryRow::action)
                .text(EntryRow::outcome)
                .uuid(EntryRow::integrationId)
                .text(EntryRow::actorType)
                .text(EntryRow::actorId)
                .text(EntryRow::viaType)
                .text(EntryRow::viaId)
                .text(EntryRow::targetType)
                .uuid(EntryRow::targetId)
                .uuid(EntryRow::handlerId)
                .text(EntryRow::targetName)
                .text(EntryRow::searchText)
                .text(EntryRow::changes);
        return insert.executeUpdate();
    }
}
