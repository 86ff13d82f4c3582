package dev.integrationhub.platform.eventstore;

import java.util.List;
import java.util.UUID;

import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventTableTest {
    private static JdbcTemplate application;
    private static JdbcTemplate owner;
    private static PostgresEventStorageEngine engine;

    @BeforeAll
    static void migrate() {
        Database database = TestDatabase.createMigrated();
        application = new JdbcTemplate(TestDatabase.dataSource(database));
        owner = new JdbcTemplate(new DriverManagerDataSource(
                database.owner().jdbcUrl(),
                database.owner().username(),
                database.owner().password()));
        engine = new PostgresEventStorageEngine(
                new DataSourceConnectionProvider(TestDatabase.dataSource(database)),
                NoTransactionManager.instance(),
                new EventSerializer());
    }

    @Test
    void storesAnEventUnderItsLogicalNameAndReadsItBack() {
        UUID id = Uuid7.next();
        IntegrationCreated created = new IntegrationCreated(id, "Телеграм-бот", null);

        engine.appendEvents(message(id, 0, created));

        assertThat(application.queryForMap(
                        "select type, payload_type, payload_revision, payload::text as json, tx_id::text as tx"
                                + " from (select type, payload_type, payload_revision, convert_from(payload, 'UTF8') as payload,"
                                + " tx_id from event_store.domain_event where aggregate_identifier = ?) e",
                        StreamId.integration(id)))
                .containsEntry("type", "integration")
                .containsEntry("payload_type", "integration.created")
                .containsEntry("payload_revision", "1")
                .containsEntry("json", "{\"integrationId\":\"" + id + "\",\"name\":\"Телеграм-бот\",\"ownerId\":null}")
                .hasEntrySatisfying("tx", tx -> assertThat(tx).isNotNull());
        assertThat(engine.readEvents(StreamId.integration(id)).asStream())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getPayload()).isEqualTo(created);
                    assertThat(event.getMetaData()).containsEntry("actorType", "anonymous");
                });
    }

    @Test
    void saysThatTwoWritersMetInsteadOfFailingForGood() {
        UUID id = Uuid7.next();
        engine.appendEvents(message(id, 0, new IntegrationCreated(id, "a", null)));
        engine.appendEvents(message(id, 1, new IntegrationRenamed(id, "b", "a")));

        assertThatThrownBy(() -> engine.appendEvents(message(id, 1, new IntegrationRenamed(id, "c", "a"))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(message(id, 0, new IntegrationCreated(id, "a", null))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.domain_event set type = 'x'",
                "delete from event_store.domain_event",
                "truncate event_store.domain_event",
                "drop table event_store.domain_event",
                "alter table event_store.domain_event disable trigger all"
            })
    void refusesToChangeWhatIsStored(String statement) {
        assertThatThrownBy(() -> application.execute(statement)).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.domain_event set type = 'x'",
                "delete from event_store.domain_event",
                "truncate event_store.domain_event"
            })
    void refusesTheOwnerToo(String statement) {
        assertThatThrownBy(() -> owner.execute(statement)).rootCause().hasMessageContaining("append-only");
    }

    @Test
    void showsOperatorsTheEventsAsJson() {
        UUID id = Uuid7.next();
        engine.appendEvents(message(id, 0, new IntegrationCreated(id, "shown", null)));

        assertThat(application.queryForObject(
                        "select payload->>'name' from event_store.domain_event_json where aggregate_identifier = ?",
                        String.class,
                        StreamId.integration(id)))
                .isEqualTo("shown");
    }

    private static List<GenericDomainEventMessage<?>> message(UUID id, long sequence, Object event) {
        return List.of(new GenericDomainEventMessage<>(
                StreamId.INTEGRATION,
                StreamId.integration(id),
                sequence,
                event,
                MetaData.with("actorType", "anonymous")));
    }
}
