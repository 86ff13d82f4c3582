package dev.integrationhub.ingress.store;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.eventstore.EventSerializer;
import dev.integrationhub.platform.eventstore.PostgresEventStorageEngine;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.test.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The store as one process has it. */
final class StoreFixture implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofSeconds(5);
    static final Handover ANYBODY = new Handover(null, null, null);
    static final Map<String, String> METADATA = Map.of("actorType", "anonymous", "correlationId", "some");

    final Database database;
    final DataSource dataSource;
    final JdbcTemplate jdbc;
    final JdbcTransactionManager transactions;
    final PostgresEventStorageEngine engine;
    final DeliveryEvents events;
    final CommitterConnection connection;
    final GroupCommitter committer;
    final WebhookStore store;
    final DeliveryOutcomes outcomes;
    final Payloads payloads;
    final DeliveryStatuses statuses;

    StoreFixture(Database database) {
        this(database, TIMEOUT);
    }

    StoreFixture(Database database, Duration timeout) {
        this.database = database;
        dataSource = TestDatabase.dataSource(database);
        jdbc = new JdbcTemplate(dataSource);
        transactions = new JdbcTransactionManager(dataSource);
        EventSerializer serializer = new EventSerializer();
        engine = new PostgresEventStorageEngine(
                new DataSourceConnectionProvider(dataSource), NoTransactionManager.instance(), serializer);
        events = new DeliveryEvents(serializer, () -> METADATA, Clock.tickMillis(ZoneOffset.UTC));
        connection = new CommitterConnection(database.application(), timeout);
        committer = new GroupCommitter(
                new CommitterConnection(database.application(), timeout), timeout, CommitObserver.NONE);
        committer.start();
        store = new WebhookStore(committer, events);
        outcomes = new DeliveryOutcomes(committer, events);
        payloads = new Payloads(jdbc, transactions, events);
        statuses = new DeliveryStatuses(jdbc, engine);
    }

    /** Stores a webhook for whoever delivers it. */
    Receipt append(AcceptedWebhook webhook) {
        return store.append(webhook, ANYBODY);
    }

    static AcceptedWebhook webhook(UUID handlerId, @Nullable String providerId, String body) {
        return webhook(handlerId, providerId, "/webhook/orders", body.getBytes(UTF_8));
    }

    static AcceptedWebhook webhook(UUID handlerId, @Nullable String providerId, String path, byte[] body) {
        Route route = new Route(
                handlerId,
                new UUID(7, 7),
                "shop",
                "orders",
                "POST",
                null,
                "{}",
                WebhookSettings.USUAL,
                false,
                DeliverySettings.USUAL,
                true);
        Headers headers = new Headers(List.of(
                new Header("Content-Type", "application/json"),
                new Header("X-Tag", "a"),
                new Header("x-tag", "\u00e9")));
        return new AcceptedWebhook(
                route,
                new InboundRequest("POST", path, "q=1&q=%20", headers, "192.0.2.1", body),
                new VerificationResult(VerificationScheme.GITHUB, true, 1L),
                providerId);
    }

    long count(String from, Object... parameters) {
        return JdbcClient.create(dataSource)
                .sql("select count(*) from " + from)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        committer.close();
        connection.close();
    }
}
