package dev.integrationhub.ingress.store;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.event.DeliverySkipped;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.test.TestDatabase;

import static dev.integrationhub.ingress.store.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupCommitTest {
    private static StoreFixture fixture;

    private final UUID handlerId = UUID.randomUUID();

    @BeforeAll
    static void start() {
        fixture = new StoreFixture(TestDatabase.createMigrated());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void failsPoisonedRowsAlone() throws SQLException {
        List<Entry> group = List.of(
                entry(fixture, handlerId, "1", "/"),
                entry(fixture, handlerId, null, "/\u0000"),
                entry(fixture, handlerId, "2", "/"),
                entry(fixture, handlerId, "3", "/"),
                entry(fixture, handlerId, "3", "/\u0000"),
                entry(fixture, handlerId, "3", "/"),
                entry(fixture, handlerId, null, "/"));

        commit(group);

        assertThat(group)
                .extracting(entry -> entry.receipt().isCompletedExceptionally())
                .containsExactly(false, true, false, false, false, false, false);
        // The poisoned repeat is not written: it is a repeat.
        assertThat(group.get(4).receipt().join().duplicate()).isTrue();
        assertThat(group.get(5).receipt().join())
                .isEqualTo(group.get(4).receipt().join());
        assertThat(stored()).isEqualTo(4);
    }

    @Test
    void givesTheIdToTheNextIfTheFirstOfTheGroupIsPoisoned() throws SQLException {
        List<Entry> group = List.of(
                entry(fixture, handlerId, "1", "/\u0000"),
                entry(fixture, handlerId, "1", "/"),
                entry(fixture, handlerId, "1", "/"));

        commit(group);

        assertThat(group.get(0).receipt()).isCompletedExceptionally();
        Receipt second = group.get(1).receipt().join();
        assertThat(second.duplicate()).isFalse();
        assertThat(group.get(2).receipt().join()).isEqualTo(new Receipt(second.deliveryId(), true));
    }

    @Test
    void leavesOutWhoeverHasGivenUp() throws SQLException {
        Entry gone = entry(fixture, handlerId, "1", "/");
        Entry there = entry(fixture, handlerId, "1", "/");
        gone.giveUp();

        commit(List.of(gone, there));

        assertThatThrownBy(gone.receipt()::join).hasCauseInstanceOf(ProblemException.class);
        assertThat(there.receipt().join().duplicate()).isFalse();
        assertThat(stored()).isOne();
    }

    @Test
    void appendsOutcomesBehindWhatTheyFollow() throws SQLException {
        Entry received = entry(fixture, handlerId, "1", "/");
        commit(List.of(received));
        UUID id = received.receipt().join().deliveryId();
        Entry unknown = outcome(UUID.randomUUID());
        Entry first = outcome(id);
        Entry second = outcome(id);

        commit(List.of(unknown, first, second));

        assertThat(first.receipt().join()).isEqualTo(new Receipt(id, false));
        assertThat(events(id)).containsExactly("webhook.received", "delivery.succeeded");
        assertThat(events(unknown.receipt().join().deliveryId())).isEmpty();
        assertThat(fixture.count("ingress.delivery where delivery_id = ? and status = 'delivered'", id))
                .isOne();
    }

    @Test
    void believesNoFailureOfADeliveryThatIsNotInHandAnyMore() throws SQLException {
        Entry received = entry(fixture, handlerId, "1", "/");
        commit(List.of(received));
        UUID id = received.receipt().join().deliveryId();
        fixture.jdbc.update(
                "update ingress.delivery set status = 'cancelled', worker_id = null where delivery_id = ?", id);
        Outcome late = Entries.outcome(new DeliverySkipped(id, "filtered"), DeliveryState.SKIPPED, null);

        commit(List.of(ended(late)));

        assertThat(events(id)).containsExactly("webhook.received");
        commit(List.of(outcome(id)));
        assertThat(events(id)).containsExactly("webhook.received", "delivery.succeeded");
        assertThat(fixture.count("ingress.delivery where delivery_id = ? and status = 'delivered'", id))
                .isOne();
    }

    @Test
    void survivesAConnectionThatEndedWhileNobodyNeededIt() throws SQLException {
        Entry before = entry(fixture, handlerId, null, "/");
        commit(List.of(before));
        fixture.jdbc.queryForList(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'integration-hub-ingress'"
                        + " and datname = current_database()");
        Entry after = entry(fixture, handlerId, null, "/");

        commit(List.of(after));

        assertThat(after.receipt().join().duplicate()).isFalse();
        assertThat(stored()).isEqualTo(2);
    }

    private static Entry outcome(UUID id) {
        return ended(Entries.delivered(id));
    }

    private static List<String> events(UUID id) {
        return fixture.jdbc.queryForList(
                "select payload_type from event_store.domain_event where aggregate_identifier = ? order by sequence_number",
                String.class,
                "delivery:" + id);
    }

    private static Entry ended(Outcome outcome) {
        return Entry.ended(
                fixture.events.next(outcome.event()),
                new Entry.NewOutcome(outcome, fixture.events.now()),
                fixture.committer.deadline());
    }

    private static void commit(List<Entry> group) throws SQLException {
        new GroupCommit(fixture.connection, CommitObserver.NONE).commit(group);
    }

    private long stored() {
        return fixture.count("ingress.webhook_payload where handler_id = ?", handlerId);
    }
}
