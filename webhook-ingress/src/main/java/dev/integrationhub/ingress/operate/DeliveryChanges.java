package dev.integrationhub.ingress.operate;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.platform.database.DatabaseFailures;
import dev.integrationhub.platform.eventstore.EventBatch;
import dev.integrationhub.platform.eventstore.PreparedEvent;

/**
 * Changes of deliveries and the events that tell of them, in one transaction. An outcome of the same delivery may come in between, from
 * whichever process: then it is done once more. Whoever changes both has the row first and the event after it.
 */
@Component
public class DeliveryChanges {
    private static final int MOST_TRIES = 5;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DeliveryChanges(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does something in a transaction, if need be again. */
    public <T> T perform(Supplier<T> change) {
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    jdbc.execute("set local lock_timeout = '2s'");
                    return change.get();
                }));
            } catch (DataAccessException e) {
                if (tries == MOST_TRIES || !(e instanceof DuplicateKeyException || DatabaseFailures.isCollision(e))) {
                    throw e;
                }
            }
        }
    }

    /** Appends events within the present transaction. */
    public void append(List<PreparedEvent> events) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            EventBatch.append(connection, events);
            return true;
        });
    }
}
