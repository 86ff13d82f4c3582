package dev.integrationhub.ingress.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.integrationhub.platform.database.DatabaseFailures;

/** Commits one group, in parts if it does not go as a whole. */
final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_TRIES_ALONE = 3;

    private final CommitterConnection connection;
    private final CommitObserver observer;
    private boolean connectedAnew;

    GroupCommit(CommitterConnection connection, CommitObserver observer) {
        this.connection = connection;
        this.observer = observer;
    }

    /**
     * Commits the entries and completes their receipts, those of failing entries with what failed.
     *
     * @throws SQLException if it is not for want of good rows: what is not completed was not committed, or nobody knows
     */
    void commit(List<Entry> entries) throws SQLException {
        int tries = 0;
        List<Entry> group = wanted(entries);
        while (!group.isEmpty()) {
            Connection open = connection.get();
            try {
                commitAtOnce(open, group);
                return;
            } catch (SQLException | RuntimeException e) {
                if (isLost(e) && !connectedAnew) {
                    // Such as one that the server ended while nobody needed it. Nothing of the group is committed then.
                    connectedAnew = true;
                    connection.close();
                    connection.get();
                } else if (isNobodysFault(e)) {
                    throw e;
                } else {
                    open.rollback();
                    if (group.size() > 1) {
                        commitInParts(group);
                        return;
                    }
                    if (!isCollision(e) || ++tries == MOST_TRIES_ALONE) {
                        fail(group.get(0), e);
                        return;
                    }
                }
            }
            group = wanted(group);
        }
    }

    private static List<Entry> wanted(List<Entry> entries) {
        Map<Boolean, List<Entry>> parts = entries.stream().collect(Collectors.partitioningBy(Entry::isWanted));
        parts.getOrDefault(false, List.of()).forEach(Entry::refuse);
        return parts.getOrDefault(true, List.of());
    }

    private static void fail(Entry entry, Exception e) {
        LOG.warn("{} cannot be stored", entry.event(), e);
        entry.receipt().completeExceptionally(e);
    }

    private void commitInParts(List<Entry> group) throws SQLException {
        int half = group.size() / 2;
        commit(group.subList(0, half));
        commit(group.subList(half, group.size()));
    }

    private void commitAtOnce(Connection open, List<Entry> group) throws SQLException {
        long begin = System.nanoTime();
        List<Receipt> receipts = GroupWriter.write(open, group);
        try {
            open.commit();
        } catch (SQLException e) {
            throw new CommitFailure(e);
        }
        for (int i = 0; i < receipts.size(); i++) {
            group.get(i).receipt().complete(receipts.get(i));
        }
        observer.committed(group.size(), Duration.ofNanos(System.nanoTime() - begin));
    }

    /** The connection broke, while certainly nothing was committed. */
    private static boolean isLost(Exception e) {
        return e instanceof SQLException sql && !(e instanceof CommitFailure) && hasClass(sql, "08", "57P");
    }

    /** Of the whole group and whatever comes after it. */
    private static boolean isNobodysFault(Exception e) {
        return e instanceof CommitFailure
                || DatabaseFailures.isUnavailable(e)
                // Out of order (58, XX), read only as a standby is (25), cancelled for taking too long (57).
                || (e instanceof SQLException sql && hasClass(sql, "25", "57", "58", "XX"));
    }

    /** Somebody else was there at the same time; it may well go the next time. */
    private static boolean isCollision(Exception e) {
        return DatabaseFailures.isCollision(e) || (e instanceof SQLException sql && hasClass(sql, "23505"));
    }

    private static boolean hasClass(SQLException e, String... classes) {
        String state = e.getSQLState();
        if (state == null) {
            return false;
        }
        for (String prefix : classes) {
            if (state.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything was committed is not known, or not to be known soon. */
    private static final class CommitFailure extends SQLException {
        private static final long serialVersionUID = 1L;

        CommitFailure(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
        }
    }
}
