package dev.integrationhub.query.audit.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import org.axonframework.common.DateTimeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.rebuild.RebuildProgress;
import dev.integrationhub.platform.rebuild.Rebuilds;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class TrailIndexTest {
    private static final String INSERT = """
            insert into event_store.domain_event
                (aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload_revision,
                 time_stamp, payload, meta_data)
            values (?, ?, 'integration', ?, ?, '1', ?, convert_to(?, 'UTF8'), convert_to(?, 'UTF8'))""";

    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final Rebuilds rebuilds;
    private final UUID integration = Uuid7.next();

    @Autowired
    TrailIndexTest(Events events, Api api, JdbcClient jdbc, DataSource database, Rebuilds rebuilds) {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
        this.database = database;
        this.rebuilds = rebuilds;
    }

    /** Whoever reads on from the last entry would miss one that appeared before it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitsForAnEventWithAnEarlierPlaceThatIsNotCommittedYet(boolean committed) throws SQLException {
        events.happen(new IntegrationCreated(integration, "a", null));
        UUID late = Uuid7.next();
        try (Connection open = database.getConnection()) {
            open.setAutoCommit(false);
            insert(open, late, 0, "integration.created", created(late));
            events.append(new IntegrationRenamed(integration, "b", "a"));
            events.append(new IntegrationRenamed(integration, "c", "b"));
            awaitSignOfLife();
            assertThat(actions(integration)).containsExactly("integration.created");
            if (committed) {
                open.commit();
            } else {
                open.rollback();
            }
        }
        events.awaitEntries();

        assertThat(actions(integration))
                .containsExactly("integration.renamed", "integration.renamed", "integration.created");
        assertThat(entriesOf(late)).isEqualTo(committed ? 1 : 0);
        assertThat(count("""
                select count(*) from audit_trail.entry e join
                    (select global_index, row_number() over (order by global_index) - 1 as place from event_store.domain_event) d
                using (global_index) where d.place <> e.leaf_index""")).isZero();
    }

    /** Whose place is first may have begun last, and be beyond what a snapshot knows of. */
    @Test
    void waitsForAnEventWithAnEarlierPlaceOfALaterTransaction() throws SQLException {
        UUID first = Uuid7.next();
        UUID second = Uuid7.next();
        try (Connection begunFirst = database.getConnection();
                Connection begunLast = database.getConnection()) {
            begunFirst.setAutoCommit(false);
            begunLast.setAutoCommit(false);
            try (var statement = begunFirst.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            insert(begunLast, first, 0, "integration.created", created(first));
            insert(begunFirst, second, 0, "integration.created", created(second));
            begunFirst.commit();
            awaitSignOfLife();
            assertThat(entriesOf(second)).isZero();
            begunLast.commit();
        }
        events.awaitEntries();

        assertThat(entriesOf(first)).isEqualTo(1);
        assertThat(entriesOf(second)).isEqualTo(1);
    }

    @Test
    void makesTheSameEntriesAnew() {
        events.happen(new IntegrationCreated(integration, "a", null), new IntegrationRenamed(integration, "b", "a"));
        List<String> before = rows();

        assertThat(rebuilds.run().part("audit entries").state()).isEqualTo(RebuildProgress.State.DONE);

        assertThat(rows()).isEqualTo(before);
        events.happen(new IntegrationRenamed(integration, "c", "b"));
        assertThat(entries(integration).get(0).get("changes").toString()).contains("\"before\":\"b\",\"after\":\"c\"");
    }

    private static String created(UUID id) {
        return "{\"integrationId\":\"" + id + "\",\"name\":\"late-" + id + "\"}";
    }

    private long entriesOf(UUID id) {
        return count("select count(*) from audit_trail.entry where integration_id = '" + id + "'");
    }

    private List<String> rows() {
        return jdbc.sql("select e::text from audit_trail.entry e order by leaf_index")
                .query(String.class)
                .list();
    }

    /** By then it has looked at all that was stored before. */
    private void awaitSignOfLife() {
        String now = jdbc.sql(
                        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')")
                .query(String.class)
                .single();
        Events.await(
                () -> jdbc.sql("select timestamp from event_store.processor_token where processor_name = 'audit-trail'")
                                .query(String.class)
                                .single()
                                .compareTo(now)
                        > 0);
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private List<String> actions(UUID id) {
        return entries(id).stream().map(entry -> entry.get("action").asString()).toList();
    }

    private List<JsonNode> entries(UUID id) {
        return api.get("/integrations/" + id + "/audit-logs")
                .json()
                .valueStream()
                .toList();
    }

    private static void insert(Connection connection, UUID id, long sequence, String type, String payload)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, "integration:" + id);
            insert.setLong(2, sequence);
            insert.setString(3, Uuid7.next().toString());
            insert.setString(4, type);
            // Event processors do not wait for what is missing before an event that is old.
            insert.setString(5, DateTimeUtils.formatInstant(Instant.now()));
            insert.setString(6, payload);
            insert.setString(7, "{}");
            insert.executeUpdate();
        }
    }
}
