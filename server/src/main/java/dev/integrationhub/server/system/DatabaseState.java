package dev.integrationhub.server.system;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.system.resource.DatabaseResource;

/** What there is to say of the database. */
class DatabaseState {
    private final JdbcClient jdbc;

    DatabaseState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DatabaseResource now() {
        return jdbc.sql("""
                        select current_setting('server_version') as postgres,
                               pg_database_size(current_database()) as size,
                               pg_total_relation_size('event_store.domain_event') as event_store_size,
                               coalesce(last.global_index, 0) as position,
                               last.time_stamp
                        from (values (1)) one
                        left join lateral (select global_index, time_stamp from event_store.domain_event
                                           order by global_index desc limit 1) last on true""")
                .query((row, n) -> {
                    String last = row.getString("time_stamp");
                    return new DatabaseResource(
                            row.getString("postgres"),
                            row.getLong("size"),
                            row.getLong("event_store_size"),
                            row.getLong("position"),
                            last == null ? null : Instant.parse(last));
                })
                .single();
    }
}
