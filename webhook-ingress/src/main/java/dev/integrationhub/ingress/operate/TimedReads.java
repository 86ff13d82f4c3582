package dev.integrationhub.ingress.operate;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions to the database that may turn out to be too large. */
@Component
public class TimedReads {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    TimedReads(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * Reads in a transaction.
     *
     * @param longest that one statement may take
     * @throws org.springframework.dao.QueryTimeoutException if one takes longer
     */
    public <T> T within(Duration longest, Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.execute("set local statement_timeout = " + longest.toMillis());
            return reading.get();
        }));
    }
}
