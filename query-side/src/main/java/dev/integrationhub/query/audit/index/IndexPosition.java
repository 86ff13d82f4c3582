package dev.integrationhub.query.audit.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.consistency.ReadBarrier;

/**
 * Says how far the trail is where event processors say it, in their form: so a write waits for its entry as it waits for everything else
 * that is made of its events.
 */
@Component
class IndexPosition {
    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(900);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String nodeId;
    private Instant told = Instant.EPOCH;

    IndexPosition(JdbcClient jdbc, Clock clock, @Value("${hub.node-id}") String nodeId) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nodeId = nodeId;
    }

    /** Tells what a step has reached, and every second that there still is somebody. */
    void tell(IndexStep.Result result) {
        Instant now = clock.instant();
        if (result.made() > 0 || now.isAfter(told.plus(SIGN_OF_LIFE))) {
            // It does not pay to wait for one that has much before it.
            write(result.upTo(), now, result.isFull() ? null : nodeId);
            told = now;
        }
    }

    private void write(long upTo, Instant now, @Nullable String owner) {
        jdbc.sql("""
                        insert into event_store.processor_token (processor_name, segment, token, token_type, timestamp, owner)
                        values (:name, 0, convert_to(:token, 'UTF8'),
                                'org.axonframework.eventhandling.GapAwareTrackingToken', :now, :owner)
                        on conflict (processor_name, segment) do update
                        set token = excluded.token, timestamp = excluded.timestamp, owner = excluded.owner""")
                .param("name", ReadBarrier.AUDIT_TRAIL)
                .param("token", "{\"index\":" + upTo + ",\"gaps\":[]}")
                .param("now", DateTimeUtils.formatInstant(now))
                .param("owner", owner)
                .update();
    }
}
