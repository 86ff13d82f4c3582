package dev.integrationhub.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Sets the parameters of a statement that takes many rows as one array a column, {@code unnest(?::text[], ?::bytea[])}: one after the
 * other, from the first on. The statement has to say their types.
 */
public final class RowColumns<R> {
    private final PreparedStatement statement;
    private final List<R> rows;
    private int index;

    public RowColumns(PreparedStatement statement, List<R> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    public RowColumns<R> text(Function<R, @Nullable String> column) throws SQLException {
        return array("text", column, String[]::new);
    }

    public RowColumns<R> uuid(Function<R, @Nullable UUID> column) throws SQLException {
        return array("uuid", column, UUID[]::new);
    }

    public RowColumns<R> number(Function<R, @Nullable Long> column) throws SQLException {
        return array("bigint", column, Long[]::new);
    }

    public RowColumns<R> truth(Function<R, Boolean> column) throws SQLException {
        return array("boolean", column, Boolean[]::new);
    }

    public RowColumns<R> bytes(Function<R, byte @Nullable []> column) throws SQLException {
        return array("bytea", column, byte[][]::new);
    }

    public RowColumns<R> time(Function<R, @Nullable Instant> column) throws SQLException {
        return array("timestamptz", row -> text(column.apply(row)), String[]::new);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private <T> RowColumns<R> array(String type, Function<R, @Nullable T> column, IntFunction<T[]> empty)
            throws SQLException {
        Object[] values = rows.stream().map(column).toArray(empty);
        statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
