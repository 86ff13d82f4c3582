package dev.integrationhub.platform.projection;

import java.time.Duration;
import java.time.Instant;

import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.test.SteppedClock;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class CaughtUpTest {
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(TestDatabase.createMigrated()));
    private final SteppedClock clock = new SteppedClock(Instant.EPOCH);
    private final CaughtUp caughtUp = new CaughtUp(
            DefaultConfigurer.defaultConfiguration()
                    .eventProcessing(processing -> processing
                            .registerTrackingEventProcessor("views", c -> EmbeddedEventStore.builder()
                                    .storageEngine(new InMemoryEventStorageEngine())
                                    .build())
                            .registerEventHandler(c -> new Views()))
                    .buildConfiguration()
                    .eventProcessingConfiguration(),
            jdbc,
            clock);

    @Test
    void waitsForAProcessorThatHasNotBegun() {
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

        jdbc.sql("insert into event_store.processor_token (processor_name, segment) values ('views', 0)")
                .update();

        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void waitsAsLongAsAProcessorMoves() {
        happen(5);
        for (long position = 1; position < 5; position++) {
            moveTo(position);
            clock.advance(Duration.ofSeconds(14));
            assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        }

        moveTo(5);

        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void doesNotWaitForOneThatStands() {
        happen(5);
        moveTo(3);
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        clock.advance(Duration.ofSeconds(14));
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

        clock.advance(Duration.ofSeconds(1));

        assertThat(status()).isEqualTo(Status.UP);
    }

    private Status status() {
        return caughtUp.health().getStatus();
    }

    private void happen(int events) {
        for (int i = 0; i < events; i++) {
            jdbc.sql("""
                            insert into event_store.domain_event
                                (aggregate_identifier, sequence_number, event_identifier, payload_type, time_stamp, payload, meta_data)
                            values ('hub:1', ?, ?, 'test', 'now', '\\x7b7d', '\\x7b7d')""").params(i, Integer.toString(i)).update();
        }
    }

    private void moveTo(long position) {
        jdbc.sql("delete from event_store.processor_token").update();
        jdbc.sql("insert into event_store.processor_token (processor_name, segment, token)"
                        + " values ('views', 0, convert_to(?, 'UTF8'))")
                .param("{\"index\":" + position + ",\"gaps\":[]}")
                .update();
    }

    @ProcessingGroup("views")
    static final class Views {
        @EventHandler
        void on(EventMessage<?> event) {}
    }
}
