package dev.integrationhub.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class IntegrationEventsTest {
    private static final String INSERT = """
            insert into event_store.domain_event
                (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                 payload_type, payload_revision, payload, meta_data)
            select gen_random_uuid()::text, ?::text || case when ? then ':' || n else '' end, 0, ?,
                   to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'integration.purged', '1', '{}', '{}'
            from generate_series(1, ?) n""";

    private final DataSource database = TestDatabase.dataSource(TestDatabase.createMigrated());
    private final PostgresEventStorageEngine engine = new PostgresEventStorageEngine(
            new DataSourceConnectionProvider(database), NoTransactionManager.instance(), new EventSerializer());
    private final IntegrationEvents events = new IntegrationEvents(engine);

    @Test
    void leavesOutOtherStreams() throws SQLException {
        String first = integration();
        String second = integration();
        append(StreamId.delivery(Uuid7.next()), "delivery");
        append(first, "integration");
        append(StreamId.user(Uuid7.next()), "user");
        append(second, "integration");

        EventPage page = events.after(EventPosition.START);

        assertThat(streams(page)).containsExactly(first, second);
        assertThat(page.isLast()).isTrue();
        assertThat(events.after(page.position()).events()).isEmpty();
    }

    @Test
    void givesPagesUntilOneIsNotFull() throws SQLException {
        many("integration", 2_100);

        List<Integer> sizes = new ArrayList<>();
        List<String> all = new ArrayList<>();
        EventPage page;
        EventPosition position = EventPosition.START;
        do {
            page = events.after(position);
            position = page.position();
            sizes.add(page.events().size());
            all.addAll(streams(page));
        } while (!page.isLast());

        assertThat(sizes).containsExactly(1_000, 1_000, 100);
        assertThat(all).hasSize(2_100).doesNotHaveDuplicates();
    }

    @Test
    void findsAnEventThatIsCommittedLate() throws SQLException {
        String early = integration();
        String late = integration();
        EventPosition position;
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            append(slow, late, false, "integration", 1);
            append(early, "integration");
            many("delivery", 20_000);
            EventPage page = events.after(EventPosition.START);
            assertThat(streams(page)).containsExactly(early);
            position = page.position();
            slow.commit();
        }

        assertThat(streams(events.after(position))).containsExactly(late);
    }

    @Test
    void remembersOnlyWhatWasReadShortlyBefore() {
        EventPosition position = EventPosition.START;
        for (int page = 0; page < 12; page++) {
            position = position.with(IntStream.range(1_000 * page, 1_000 * (page + 1))
                    .mapToObj(Long::valueOf)
                    .toList());
        }

        assertThat(position.upTo()).isEqualTo(1_999);
        assertThat(position.behind()).hasSize(10_000).startsWith(2_000L).endsWith(11_999L);
    }

    /** What keeps the event processors from leaving it out. */
    @Test
    void isWaitedForWhileThousandsOfOthersComeAfterIt() throws SQLException {
        String late = integration();
        TrackingToken position;
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            append(slow, late, false, "integration", 1);
            many("delivery", 20_000);
            position = lastOf(null);
            slow.commit();
        }

        try (Stream<? extends TrackedEventMessage<?>> next = engine.readEvents(position, false)) {
            assertThat(next.map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                            .toList())
                    .containsExactly(late);
        }
    }

    @Test
    void areReadOnBehindAHoleOfAnySize() throws SQLException {
        append(integration(), "integration");
        TrackingToken first = lastOf(null);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select count(nextval('event_store.domain_event_global_index'))"
                    + " from generate_series(1, 200000)");
        }
        append(integration(), "integration");
        TrackingToken second = lastOf(first);
        append(integration(), "integration");

        assertThat(lastOf(second).position()).hasValue(200_003);
    }

    private TrackingToken lastOf(@Nullable TrackingToken start) {
        try (Stream<? extends TrackedEventMessage<?>> all = engine.readEvents(start, false)) {
            return all.reduce((before, event) -> event).orElseThrow().trackingToken();
        }
    }

    private void append(String stream, String type) throws SQLException {
        try (Connection connection = database.getConnection()) {
            append(connection, stream, false, type, 1);
        }
    }

    private void many(String type, int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            append(connection, type + ":" + UUID.randomUUID(), true, type, count);
        }
    }

    private static void append(Connection connection, String stream, boolean numbered, String type, int count)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, stream);
            insert.setBoolean(2, numbered);
            insert.setString(3, type);
            insert.setInt(4, count);
            insert.executeUpdate();
        }
    }

    private static String integration() {
        return StreamId.integration(Uuid7.next());
    }

    private static List<String> streams(EventPage page) {
        return page.events().stream()
                .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .toList();
    }
}
