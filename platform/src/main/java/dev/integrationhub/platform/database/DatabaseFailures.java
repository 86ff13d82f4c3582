package dev.integrationhub.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** What a failure says of the database, however deep the frameworks have wrapped it (PostgreSQL, appendix A: error codes). */
public final class DatabaseFailures {
    private DatabaseFailures() {}

    /** No connection, or one that broke; the database is starting, stopping or full. */
    public static boolean isUnavailable(Throwable failure) {
        return has(failure, e -> e instanceof SQLTransientConnectionException || hasState(e, "08", "57P", "53"));
    }

    /** Another transaction came between; the same once more may well succeed. */
    public static boolean isCollision(Throwable failure) {
        return has(failure, e -> hasState(e, "40", "55P03"));
    }

    /** The character zero, or bytes that are no UTF-8. */
    public static boolean isUnstorableText(Throwable failure) {
        return has(failure, e -> hasState(e, "22021", "22P05"));
    }

    private static boolean hasState(SQLException e, String... prefixes) {
        String state = e.getSQLState();
        if (state == null) {
            return false;
        }
        for (String prefix : prefixes) {
            if (state.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Throwable failure, Predicate<SQLException> wanted) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && wanted.test(e)) {
                return true;
            }
        }
        return false;
    }
}
