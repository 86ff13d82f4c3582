package dev.integrationhub.query.reader;

import java.time.Instant;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.token.event.TokenEvent;
import dev.integrationhub.api.user.event.UserEvent;
import dev.integrationhub.platform.eventstore.EventSerializer;

/** Tells who had what at a moment, from the events of users and tokens until then. */
@Component
class AccessHistory {
    private static final int ROWS_IN_MEMORY = 500;

    private final JdbcClient jdbc;
    private final EventSerializer serializer;
    private final TransactionTemplate transaction;

    AccessHistory(JdbcClient jdbc, EventSerializer serializer, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** @param at events of this very moment count */
    PastAccess at(Instant at) {
        PastAccess access = new PastAccess();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        select payload_type, payload_revision, payload
                        from event_store.domain_event
                        where type in ('user', 'token') and time_stamp <= ?
                        order by global_index""")
                .withFetchSize(ROWS_IN_MEMORY)
                .param(DateTimeUtils.formatInstant(at))
                .query(row -> {
                    Object event = serializer.deserialize(new SimpleSerializedObject<>(
                            row.getBytes("payload"),
                            byte[].class,
                            row.getString("payload_type"),
                            row.getString("payload_revision")));
                    if (event instanceof UserEvent ofUser) {
                        access.apply(ofUser);
                    } else if (event instanceof TokenEvent ofToken) {
                        access.apply(ofToken);
                    }
                }));
        return access;
    }
}
