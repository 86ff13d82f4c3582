package dev.integrationhub.query.rebuild;

import java.time.Duration;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.database.Schema;
import dev.integrationhub.platform.migration.SchemaMigrations;

/** A second set of the read models' tables, which takes the place of the first when it is complete. */
@Component
class ShadowTables {
    private static final String LIVE = Schema.READ_MODEL.schemaName();
    private static final String SHADOW = LIVE + "_rebuild";

    private final JdbcClient jdbc;
    private final SchemaMigrations migrations;

    ShadowTables(JdbcClient jdbc, SchemaMigrations migrations) {
        this.jdbc = jdbc;
        this.migrations = migrations;
    }

    /** Makes them empty; what a rebuild that died has left goes. */
    void create() {
        drop();
        migrations.migrate(Schema.READ_MODEL, SHADOW);
    }

    void drop() {
        execute("drop schema if exists " + SHADOW + " cascade");
    }

    /** From here to the end of the transaction unqualified names mean these tables. */
    void use() {
        execute("set local search_path to " + SHADOW);
    }

    /**
     * Keeps everybody from both sets until the transaction ends. Waits for those who are at work, but not longer than PostgreSQL waits
     * before it looks for a deadlock (1 s): who waits for us and we for him, gets his way.
     */
    void lockAll(Duration wait) {
        execute("set local lock_timeout = " + wait.toMillis());
        execute("lock table " + tables(LIVE) + ", " + tables(SHADOW) + " in access exclusive mode");
        execute("set local lock_timeout = 0");
    }

    /** Puts them in the place of the live ones. */
    void swap() {
        execute("drop schema " + LIVE + " cascade");
        execute("alter schema " + SHADOW + " rename to " + LIVE);
    }

    /**
     * The one that every batch of events begins with comes first: a batch that has begun then ends, and one that has not waits
     * empty-handed.
     */
    private String tables(String schema) {
        return jdbc
                .sql("select quote_ident(tablename) from pg_tables where schemaname = ?"
                        + " order by tablename <> 'projected_stream', tablename")
                .param(schema)
                .query(String.class)
                .list()
                .stream()
                .map(table -> schema + "." + table)
                .collect(Collectors.joining(", "));
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }
}
