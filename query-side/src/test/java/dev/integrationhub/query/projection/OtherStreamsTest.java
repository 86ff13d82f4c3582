package dev.integrationhub.query.projection;

import java.util.UUID;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.user.event.UserCreated;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.rebuild.RebuildProgress;
import dev.integrationhub.platform.rebuild.Rebuilds;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens to users and tokens passes by the read models, which are of integrations. */
@QuerySideTest
class OtherStreamsTest {
    private final EventStore store;
    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final Rebuilds rebuild;

    @Autowired
    OtherStreamsTest(EventStore store, Events events, Api api, JdbcClient jdbc, Rebuilds rebuild) {
        this.store = store;
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
        this.rebuild = rebuild;
    }

    @Test
    void passByWithoutATrace() {
        UUID id = Uuid7.next();
        store.publish(new GenericDomainEventMessage<>(StreamId.USER, StreamId.user(id), 0, new UserCreated(id)));

        events.happen(new IntegrationCreated(id, "after-a-user-" + id, null));

        assertThat(api.get("/integrations/" + id).status()).isEqualTo(200);
        assertThat(api.get("/integrations/" + id + "/audit-logs").json()).hasSize(1);
        assertThat(rebuild.run().state()).isEqualTo(RebuildProgress.State.DONE);
        assertThat(projected(StreamId.integration(id))).isEqualTo(1);
        assertThat(projected(StreamId.user(id))).isZero();
    }

    /** A process that starts anew would read them all again, and not be ready until then. */
    @Test
    void areLeftBehindEvenIfNothingElseHappens() {
        for (int i = 0; i < 3; i++) {
            UUID id = Uuid7.next();
            store.publish(new GenericDomainEventMessage<>(StreamId.USER, StreamId.user(id), 0, new UserCreated(id)));
            long head = jdbc.sql("select max(global_index) from event_store.domain_event")
                    .query(Long.class)
                    .single();

            Events.await(() -> position() >= head);
        }
    }

    private long position() {
        return jdbc.sql("select (convert_from(token, 'UTF8')::jsonb->>'index')::bigint"
                        + " from event_store.processor_token where processor_name = 'read-model'")
                .query(Long.class)
                .single();
    }

    private long projected(String streamId) {
        return jdbc.sql("select count(*) from read_model.projected_stream where stream_id = ?")
                .param(streamId)
                .query(Long.class)
                .single();
    }
}
