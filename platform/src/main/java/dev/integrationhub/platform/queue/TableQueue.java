package dev.integrationhub.platform.queue;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a table that wait. They are counted up to {@value #MOST}, so that to look never costs much. */
public final class TableQueue implements Queue {
    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String name;
    private final String waiting;

    /**
     * @param waiting a query of the times at which those that wait are due, or of nulls; it may name {@code :now}
     */
    public TableQueue(JdbcClient jdbc, Clock clock, String name, String waiting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.name = name;
        this.waiting = waiting;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public QueueDepth depth() {
        return jdbc.sql("select count(*), min(due_at) from (" + waiting + " limit :most) as waiting (due_at)")
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST + 1)
                .query((row, n) -> {
                    Timestamp first = row.getTimestamp(2);
                    return new QueueDepth(
                            Math.min(row.getLong(1), MOST),
                            row.getLong(1) > MOST,
                            first == null ? null : first.toInstant());
                })
                .single();
    }
}
