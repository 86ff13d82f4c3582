package dev.integrationhub.query.rebuild;

import java.time.Duration;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.database.Schema;
import dev.integrationhub.platform.migration.SchemaMigrations;

/** A second set of the tables of a schema, which takes the place of the first when it is complete. */
public class ShadowTables {
    private final JdbcClient jdbc;
    private final SchemaMigrations migrations;
    private final Schema schema;
    private final String live;
    private final String shadow;

    public ShadowTables(JdbcClient jdbc, SchemaMigrations migrations, Schema schema) {
        this.jdbc = jdbc;
        this.migrations = migrations;
        this.schema = schema;
        live = schema.schemaName();
        shadow = live + "_rebuild";
    }

    /** The name of their schema. */
    public String schemaName() {
        return shadow;
    }

    /** Makes them empty; what a rebuild that died has left goes. */
    public void create() {
        drop();
        migrations.migrate(schema, shadow);
    }

    /** Takes them away. */
    public void drop() {
        execute("drop schema if exists " + shadow + " cascade");
    }

    /** From here to the end of the transaction unqualified names mean these tables. */
    void use() {
        execute("set local search_path to " + shadow);
    }

    /**
     * Keeps everybody from both sets until the transaction ends. Waits for those who are at work, but not longer than PostgreSQL waits
     * before it looks for a deadlock (1 s): who waits for us and we for him, gets his way.
     */
    public void lockAll(Duration wait) {
        execute("set local lock_timeout = " + wait.toMillis());
        execute("lock table " + tables(live) + ", " + tables(shadow) + " in access exclusive mode");
        execute("set local lock_timeout = 0");
    }

    /** Puts them in the place of the live ones. */
    public void swap() {
        execute("drop schema " + live + " cascade");
        execute("alter schema " + shadow + " rename to " + live);
    }

    /**
     * The one that every batch of events begins with comes first: a batch that has begun then ends, and one that has not waits
     * empty-handed.
     */
    private String tables(String schemaName) {
        return jdbc
                .sql("select quote_ident(tablename) from pg_tables where schemaname = ?"
                        + " order by tablename <> 'projected_stream', tablename")
                .param(schemaName)
                .query(String.class)
                .list()
                .stream()
                .map(table -> schemaName + "." + table)
                .collect(Collectors.joining(", "));
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }
}
