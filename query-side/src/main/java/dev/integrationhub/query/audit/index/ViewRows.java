package dev.integrationhub.query.audit.index;

import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.integrationhub.platform.database.RowColumns;

/** The views of the trail's integrations as they are stored. */
class ViewRows {
    private final JdbcTemplate jdbc;
    private final String table;

    ViewRows(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        table = schema + ".view";
    }

    record Row(UUID integrationId, String type, String id, String content) {}

    Optional<String> find(String type, String id) {
        return jdbc
                .queryForList("select content from " + table + " where type = ? and id = ?", String.class, type, id)
                .stream()
                .findFirst();
    }

    /** By id. */
    Map<String, String> all(UUID integrationId, String type) {
        Map<String, String> found = new HashMap<>();
        jdbc.query(
                "select id, content from " + table + " where integration_id = ? and type = ?",
                row -> {
                    found.put(row.getString("id"), row.getString("content"));
                },
                integrationId,
                type);
        return found;
    }

    void write(List<Row> rows) {
        execute(
                "insert into " + table + " (integration_id, type, id, content)"
                        + " select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])"
                        + " on conflict (type, id) do update set content = excluded.content",
                rows,
                true);
    }

    void delete(List<Row> rows) {
        execute(
                "delete from " + table
                        + " v using unnest(?::uuid[], ?::text[], ?::text[]) gone (integration_id, type, id)"
                        + " where v.type = gone.type and v.id = gone.id",
                rows,
                false);
    }

    private void execute(String statement, List<Row> rows, boolean withContent) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.execute(statement, (PreparedStatement prepared) -> {
            RowColumns<Row> columns = new RowColumns<>(prepared, rows)
                    .uuid(Row::integrationId)
                    .text(Row::type)
                    .text(Row::id);
            if (withContent) {
                columns.text(Row::content);
            }
            return prepared.executeUpdate();
        });
    }
}
