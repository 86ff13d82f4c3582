package dev.integrationhub.platform.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import dev.integrationhub.platform.migration.SchemaMigrations;

/** Wires Axon to PostgreSQL. Beans that Axon would guess are named here, since its guesses lose events on PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {
    /** Some batches of an event processor; one that is further behind reads the store itself. */
    private static final int CACHED_EVENTS = 1000;

    /** The events are stored with milliseconds, so the clock has no finer ones: live and replayed times are equal. */
    @Bean
    Clock clock() {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        GenericEventMessage.clock = clock;
        return clock;
    }

    @Bean
    SpringTransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer() {
        return new EventSerializer();
    }

    /** Without it the tokens of a replay can be written but not read (Axon 4.13.0). */
    @Bean
    Jackson3SerializerCustomizer axonTypes() {
        return json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSerializer eventSerializer,
            Clock clock,
            SchemaMigrations migrated) {
        return new PostgresEventStorageEngine(connections, transactions, eventSerializer);
    }

    @Bean
    IntegrationEvents integrationEvents(PostgresEventStorageEngine engine) {
        return new IntegrationEvents(engine);
    }

    @Bean
    @Qualifier("eventStore")
    EmbeddedEventStore eventBus(
            EventStorageEngine engine, @Value("${hub.event-store.fetch-delay}") Duration fetchDelay) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                // By default ten thousand, which garbage collection then copies about all the time.
                .cachedEvents(CACHED_EVENTS)
                // How long another process's events may wait before this one sees them.
                .fetchDelay(fetchDelay.toMillis())
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            @Value("${hub.node-id}") String nodeId,
            @Value("${hub.event-store.claim-timeout}") Duration claimTimeout,
            SchemaMigrations migrated) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId(nodeId)
                .claimTimeout(claimTimeout)
                .schema(TokenSchema.builder()
                        .setTokenTable("event_store.processor_token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    /** A failing event handler stops its processor or rolls the command back; by default Axon logs and goes on without the event. */
    @Bean
    ConfigurerModule failuresPropagate() {
        return configurer -> configurer.eventProcessing(processing ->
                processing.registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance()));
    }
}
