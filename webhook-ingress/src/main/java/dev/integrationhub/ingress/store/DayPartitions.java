package dev.integrationhub.ingress.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.ingress.upkeep.Upkeep;
import dev.integrationhub.platform.database.DatabaseFailures;

/**
 * Makes the partitions of a table whose keys begin with the id of a delivery some days ahead, and drops those whose time is over. A lock
 * that others hold is waited for only briefly, since whoever writes has to wait behind. {@code detach ... concurrently}, which needs no
 * such lock, is not for tables that have a default partition.
 */
class DayPartitions implements Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(DayPartitions.class);
    private static final int DAYS_AHEAD = 7;
    private static final int MOST_TRIES = 20;
    private static final int BATCH = 1000;
    /** Of the lock that processes take turns by; any number that nobody else uses. */
    private static final long TURN = 0x6875625f70617274L;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration retention;
    private final String table;

    /** @param table in the schema {@code ingress} */
    DayPartitions(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, Duration retention, String table) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.retention = retention;
        this.table = "ingress." + table;
    }

    @Override
    public void keepUp() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            inTurn(() -> make(day));
        }
        Instant oldest = clock.instant().minus(retention);
        for (LocalDate day : days()) {
            if (!start(day.plusDays(1)).isAfter(oldest)) {
                inTurn(() -> jdbc.execute("drop table if exists " + name(day)));
            }
        }
        deleteWithoutPartition(oldest);
    }

    /** The days that have a partition. */
    List<LocalDate> days() {
        return jdbc
                .queryForList(
                        "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                                + " where i.inhparent = ?::regclass order by c.relname",
                        String.class,
                        table)
                .stream()
                .map(name -> name.substring(name.lastIndexOf('_') + 1))
                .filter(day -> day.matches("\\d{8}"))
                .map(day -> LocalDate.parse(day, DAY))
                .toList();
    }

    private void make(LocalDate day) {
        if (days().contains(day)) {
            return;
        }
        String name = name(day);
        UUID from = lowestId(start(day));
        UUID to = lowestId(start(day.plusDays(1)));
        jdbc.execute("create table " + name + " (like " + table + " including all)");
        jdbc.execute("lock table " + table + "_default in access exclusive mode");
        jdbc.update(
                "with moved as (delete from " + table + "_default"
                        + " where delivery_id >= ? and delivery_id < ? returning *) insert into " + name
                        + " select * from moved",
                from,
                to);
        jdbc.execute("alter table " + table + " attach partition " + name + " for values from ('" + from + "') to ('"
                + to + "')");
    }

    private void deleteWithoutPartition(Instant oldest) {
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = jdbc.update(
                    "delete from " + table + "_default where delivery_id in (select delivery_id from " + table
                            + "_default where delivery_id < ? limit " + BATCH + ")",
                    lowestId(oldest));
        }
    }

    private void inTurn(Runnable step) {
        for (int tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(status -> {
                    jdbc.execute("select pg_advisory_xact_lock(" + TURN + ")");
                    jdbc.execute("set local lock_timeout = '100ms'");
                    step.run();
                });
                return;
            } catch (DataAccessException e) {
                if (!DatabaseFailures.isCollision(e) || tries == MOST_TRIES) {
                    throw e;
                }
                LOG.debug("{} is in use; trying again", table, e);
            }
        }
    }

    private String name(LocalDate day) {
        return table + "_" + DAY.format(day);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Below all identifiers (RFC 9562, version 7) of this moment, and above all earlier ones. */
    static UUID lowestId(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }
}
