package dev.integrationhub.ingress.route;

import java.time.Clock;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.platform.consistency.ReadBarrier;
import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.rebuild.RebuildProgress;
import dev.integrationhub.platform.rebuild.Rebuilds;

import static org.assertj.core.api.Assertions.assertThat;

/** What this process remembers, and what another one does. */
class RouteMemoryTest extends IngressTest {
    @Autowired
    private RouteMemory here;

    @Autowired
    private Database database;

    @Autowired
    private ReadBarrier barrier;

    @Autowired
    private Rebuilds rebuilds;

    private final RouteMemory elsewhere = new RouteMemory();
    private final Integration integration = Integration.some();
    private final UUID handlerId = Uuid7.next();
    private final String name = "hook-" + handlerId;
    private RouteFeed feed;

    @BeforeEach
    void startAnotherProcess() {
        feed = new RouteFeed(database, elsewhere, Clock.systemUTC());
        feed.start();
    }

    @AfterEach
    void stopTheOtherProcess() {
        feed.stop();
    }

    private void add() {
        events.happen(integration.created("a"), integration.handler(handlerId, name, TARGET.url("/in"), "{}"));
    }

    private static boolean leads(RouteMemory memory, String from, UUID to) {
        return memory.find(from)
                .filter(named -> named.until() == null)
                .filter(named -> named.route().handlerId().equals(to))
                .isPresent();
    }

    @Test
    void followsWhatHappensInEveryProcess() {
        add();
        Events.await(() -> leads(here, name, handlerId) && leads(elsewhere, name, handlerId));

        events.happen(integration.changed(handlerId, name + "-2", Integration.settings("PUT", null), "{}"));
        Events.await(() -> leads(here, name + "-2", handlerId) && leads(elsewhere, name + "-2", handlerId));

        events.happen(integration.deleted());
        Events.await(() ->
                here.find(name + "-2").isEmpty() && elsewhere.find(name + "-2").isEmpty());
        assertThat(elsewhere.find(name)).isEmpty();

        events.happen(integration.restored());
        Events.await(() -> leads(here, name + "-2", handlerId) && leads(elsewhere, name + "-2", handlerId));

        events.happen(integration.deleted(), integration.purged());
        Events.await(() -> here.find(name).isEmpty() && elsewhere.find(name).isEmpty());
    }

    @Test
    void followsARebuild() {
        add();
        Events.await(() -> leads(elsewhere, name, handlerId));
        jdbc.sql("update ingress.route set method = 'GET' where handler_id = ?")
                .param(handlerId)
                .update();

        assertThat(rebuilds.run().part("routes").state()).isEqualTo(RebuildProgress.State.DONE);

        Events.await(() -> leads(elsewhere, name, handlerId));
        assertThat(elsewhere.find(name).orElseThrow().route().method()).isEqualTo("POST");
    }

    @Test
    void learnsWhatHappenedWhileItsConnectionWasGone() {
        add();
        Events.await(() -> leads(here, name, handlerId) && leads(elsewhere, name, handlerId));

        for (int i = 0; i < 3; i++) {
            assertThat(jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                    + " where application_name = ? and datname = current_database()")
                            .param(RouteFeed.APPLICATION_NAME)
                            .query(Long.class)
                            .single())
                    .isPositive();
            String next = name + "-" + i;
            events.happen(integration.changed(handlerId, next, Integration.settings(null, null), "{}"));
            Events.await(() -> leads(here, next, handlerId) && leads(elsewhere, next, handlerId));
        }
    }

    @Test
    void letsNoWriteBeAnsweredBeforeItsWebhooksSeeIt() {
        events.append(integration.created("a"));
        long sequence = 0;
        for (int i = 0; i < 30; i++) {
            UUID next = Uuid7.next();
            events.append(integration.handler(next, "hook-" + next, TARGET.url("/in"), "{}"));
            sequence++;

            assertThat(barrier.await(StreamId.integration(integration.id()), sequence))
                    .isTrue();
            assertThat(leads(here, "hook-" + next, next)).isTrue();
        }
    }

    @Test
    void knowsWhichEventsItIsMadeOf() {
        add();
        long head = jdbc.sql("select max(global_index) from event_store.domain_event where type = 'integration'")
                .query(Long.class)
                .single();

        Events.await(() -> here.hasPassed(head) && elsewhere.hasPassed(head));
        assertThat(leads(here, name, handlerId) && leads(elsewhere, name, handlerId))
                .isTrue();
        assertThat(here.hasPassed(head + 1_000_000)).isFalse();
    }
}
