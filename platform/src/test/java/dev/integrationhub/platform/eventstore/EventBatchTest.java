package dev.integrationhub.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.delivery.event.DeliveryPayloadErased;
import dev.integrationhub.api.delivery.event.DeliverySucceeded;
import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventBatchTest {
    private static final EventSerializer SERIALIZER = new EventSerializer();
    private static final Instant TIME = Instant.parse("2026-11-22T04:05:06.700Z");
    private static final Map<String, String> METADATA = Map.of("actorType", "anonymous", "correlationId", "c\u00e9");

    private static DataSource dataSource;
    private static JdbcTemplate jdbc;
    private static PostgresEventStorageEngine engine;

    @BeforeAll
    static void migrate() {
        dataSource = TestDatabase.dataSource(TestDatabase.createMigrated());
        jdbc = new JdbcTemplate(dataSource);
        engine = new PostgresEventStorageEngine(
                new DataSourceConnectionProvider(dataSource), NoTransactionManager.instance(), SERIALIZER);
    }

    @Test
    void writesTheRowsThatTheEngineWrites() throws SQLException {
        WebhookReceived byEngine = received(Uuid7.next());
        WebhookReceived byBatch = received(Uuid7.next());

        engine.appendEvents(new GenericDomainEventMessage<>(
                StreamId.DELIVERY,
                StreamId.delivery(byEngine.deliveryId()),
                0,
                byEngine,
                MetaData.from(METADATA),
                Uuid7.next().toString(),
                TIME));
        append(first(byBatch));

        Map<String, Object> one = row(byEngine.deliveryId());
        Map<String, Object> other = row(byBatch.deliveryId());
        assertThat(other).isEqualTo(one);
    }

    @Test
    void isReadBackByTheEngineInOrder() throws SQLException {
        WebhookReceived received = received(Uuid7.next());
        UUID id = received.deliveryId();
        WebhookReceived another = received(Uuid7.next());
        DeliverySucceeded succeeded = new DeliverySucceeded(id, 1, 200, 12, "00");
        DeliveryPayloadErased erased = new DeliveryPayloadErased(id);

        append(first(received), first(another));
        append(next(id, succeeded));
        append(next(id, erased));

        List<? extends DomainEventMessage<?>> read =
                engine.readEvents(StreamId.delivery(id)).asStream().toList();
        assertThat(read)
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(received, succeeded, erased);
        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L);
        assertThat(read).allSatisfy(message -> {
            assertThat(message.getMetaData()).isEqualTo(METADATA);
            assertThat(message.getTimestamp()).isEqualTo(TIME);
            assertThat(message.getType()).isEqualTo(StreamId.DELIVERY);
        });
        assertThat(globalIndex(another.deliveryId())).isEqualTo(globalIndex(id) + 1);
    }

    @Test
    void appendsNothingToAStreamThatHasNotBegun() {
        UUID id = Uuid7.next();

        assertThatThrownBy(() -> append(next(id, new DeliveryPayloadErased(id))))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23502"));
    }

    @Test
    void appendsNothingOfABatchThatMeetsAnEventThatIsThere() throws SQLException {
        WebhookReceived there = received(Uuid7.next());
        WebhookReceived fresh = received(Uuid7.next());
        append(first(there));

        assertThatThrownBy(() -> append(first(fresh), first(there)))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
        assertThat(engine.readEvents(StreamId.delivery(fresh.deliveryId())).hasNext())
                .isFalse();
    }

    private static WebhookReceived received(UUID id) {
        UUID fixed = new UUID(1, 2);
        return new WebhookReceived(
                id,
                fixed,
                fixed,
                "ab",
                2,
                null,
                new VerificationResult(VerificationScheme.GITHUB, true, 3L),
                "\u043f\u0440\u0438\u0432\u0435\u0442");
    }

    private static PreparedEvent first(WebhookReceived event) {
        return PreparedEvent.first(
                StreamId.DELIVERY, StreamId.delivery(event.deliveryId()), event, METADATA, TIME, SERIALIZER);
    }

    private static PreparedEvent next(UUID id, Object event) {
        return PreparedEvent.next(StreamId.DELIVERY, StreamId.delivery(id), event, METADATA, TIME, SERIALIZER);
    }

    private static void append(PreparedEvent... events) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            EventBatch.append(connection, List.of(events));
        }
    }

    /** Without what differs from row to row. */
    private static Map<String, Object> row(UUID id) {
        return jdbc.queryForMap(
                "select type, sequence_number, payload_type, payload_revision, time_stamp, encode(meta_data, 'hex') as metadata,"
                        + " replace(convert_from(payload, 'UTF8'), ?, 'id') as payload, length(event_identifier) as id_length"
                        + " from event_store.domain_event where aggregate_identifier = ?",
                id.toString(),
                StreamId.delivery(id));
    }

    private static long globalIndex(UUID id) {
        return JdbcClient.create(dataSource)
                .sql("select min(global_index) from event_store.domain_event where aggregate_identifier = ?")
                .param(StreamId.delivery(id))
                .query(Long.class)
                .single();
    }
}
