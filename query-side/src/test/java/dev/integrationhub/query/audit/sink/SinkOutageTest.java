package dev.integrationhub.query.audit.sink;

import java.io.IOException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.audit.EntryWalk;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is seen of a receiver that takes nothing. */
@QuerySideTest
@ExtendWith(OutputCaptureExtension.class)
class SinkOutageTest {
    private final Events events;
    private final JdbcClient jdbc;
    private final Sinks sinks;
    private final Receiver receiver = new Receiver();
    private Sinks.Member process;

    @Autowired
    SinkOutageTest(Events events, JdbcClient jdbc, EntryWalk walk) throws IOException {
        this.events = events;
        this.jdbc = jdbc;
        sinks = new Sinks(jdbc, walk);
        process = sinks.process(receiver.url());
    }

    @BeforeEach
    void begin() {
        jdbc.sql("delete from audit.sink").update();
        events.awaitEntries();
        process = sinks.start(receiver.url());
        Events.await(() -> process.watch().state() != null);
    }

    @AfterEach
    void stop() {
        sinks.stopAll();
        receiver.close();
    }

    @Test
    void isToldOnceAndSoIsItsEnd(CapturedOutput output) {
        receiver.answers(503);

        events.append(new IntegrationCreated(Uuid7.next(), "a-" + UUID.randomUUID(), null));
        Events.await(() -> failures() >= 3 && process.watch().behind() == 1);

        assertThat(process.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(process.health().getDetails())
                .containsEntry("entriesBehind", 1L)
                .containsEntry("error", "status-503")
                .containsKeys("failures", "failingSince");
        assertThat(process.meters().get("hub.audit.sink.lag").gauge().value()).isEqualTo(1);
        receiver.answers(200);
        Events.await(() -> process.watch().behind() == 0);

        assertThat(process.health().getStatus()).isEqualTo(Status.UP);
        assertThat(process.health().getDetails()).containsOnlyKeys("entriesBehind", "sentAt");
        assertThat(output.getAll())
                .containsOnlyOnce("The sink does not take the audit trail (status-503)")
                .containsOnlyOnce("The sink takes the audit trail again")
                .doesNotContain("of-the-url");
    }

    /** Nobody knows whether it has them. */
    @Test
    void mayBeOneThatHasTheEntriesAndSaysSoTooLate() {
        receiver.hangs();
        events.append(new IntegrationCreated(Uuid7.next(), "d-" + UUID.randomUUID(), null));
        Events.await(() -> process.health().getDetails().containsKey("error"));
        assertThat(process.health().getDetails()).containsEntry("error", "timed-out");

        receiver.goesOn();

        Events.await(() -> process.health().getStatus().equals(Status.UP)
                && receiver.messages().size() > 1);
        assertThat(receiver.messages())
                .extracting(Receiver.Message::id)
                .containsOnly(receiver.messages().get(0).id());
    }

    @Test
    void isAnsweredWithEverLongerPausesThatAStartPassesOver() {
        receiver.answers(500);
        events.append(new IntegrationCreated(Uuid7.next(), "b-" + UUID.randomUUID(), null));
        Events.await(() -> failures() >= 2);
        sinks.stop(process);
        jdbc.sql("update audit.sink set next_try_at = now() + interval '1 hour'")
                .update();
        receiver.answers(200);

        SinkStep started = sinks.process(receiver.url()).step();

        assertThat(started.run()).isTrue();
        assertThat(receiver.entries()).hasSize(1);
    }

    @Test
    void ofTheDatabaseIsSurvived() {
        jdbc.sql("alter table audit.sink rename to gone").update();
        Events.await(() -> process.health().getStatus().equals(Status.DOWN));
        jdbc.sql("alter table audit.gone rename to sink").update();
        events.append(new IntegrationCreated(Uuid7.next(), "c-" + UUID.randomUUID(), null));

        Events.await(() -> receiver.entries().size() == 1);

        Events.await(() -> process.health().getStatus().equals(Status.UP));
    }

    private double failures() {
        return process.meters().get("hub.audit.sink.failures").counter().count();
    }
}
