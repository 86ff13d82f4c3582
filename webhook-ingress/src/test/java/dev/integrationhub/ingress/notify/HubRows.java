package dev.integrationhub.ingress.notify;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.test.TestDatabase;

/** What happens in a hub, written where it would be. */
final class HubRows {
    private final Database database = TestDatabase.createMigrated();
    private final DataSource dataSource = TestDatabase.dataSource(database);
    final JdbcClient jdbc = JdbcClient.create(dataSource);

    UUID integration(String name) {
        UUID id = Uuid7.next();
        jdbc.sql("insert into ingress.routed_integration values (?, ?, null, false)")
                .params(id, name)
                .update();
        project(id);
        event(id, 0, "integration.created", "{}", Instant.now());
        return id;
    }

    void delete(UUID integrationId) {
        jdbc.sql("update ingress.routed_integration set deleted = true where integration_id = ?")
                .param(integrationId)
                .update();
    }

    /** What later tests would be told of too. */
    void forget() {
        jdbc.sql("delete from ingress.delivery").update();
        jdbc.sql("delete from ingress.routed_secret").update();
    }

    private void project(UUID integrationId) {
        jdbc.sql("insert into ingress.projected_stream values (?, 0)")
                .param("integration:" + integrationId)
                .update();
    }

    UUID handler(UUID integrationId, String name) {
        UUID id = Uuid7.next();
        jdbc.sql(
                        "insert into ingress.route (handler_id, integration_id, handler_name, name_since, method, default_args,"
                                + " last_sequence, webhook, mirrors) values (?, ?, ?, now(), 'POST', '{}', 0, '{}', false)")
                .params(id, integrationId, name)
                .update();
        return id;
    }

    UUID secret(UUID integrationId, String key, @Nullable Instant expiresAt, @Nullable Instant remindAt) {
        UUID id = Uuid7.next();
        jdbc.sql("insert into ingress.routed_secret values (?, ?, ?, false, ?, ?)")
                .param(id)
                .param(integrationId)
                .param(key)
                .param(utc(expiresAt))
                .param(utc(remindAt))
                .update();
        return id;
    }

    void setExpiry(UUID secretId, Instant expiresAt) {
        jdbc.sql("update ingress.routed_secret set expires_at = ? where secret_id = ?")
                .params(expiresAt.atOffset(ZoneOffset.UTC), secretId)
                .update();
    }

    UUID deadLetter(UUID integrationId, UUID handlerId, String reason) {
        return deadLetter(jdbc, integrationId, handlerId, reason);
    }

    private static UUID deadLetter(JdbcClient jdbc, UUID integrationId, UUID handlerId, String reason) {
        UUID id = Uuid7.next();
        jdbc.sql(
                        "insert into ingress.delivery (delivery_id, integration_id, handler_id, handler_name, received_at,"
                                + " payload_of, status, reason, changed_at, next_attempt_at, dead_lettered_in)"
                                + " values (?, ?, ?, 'orders', now(), ?, 'dead-lettered', ?, now(), now(), pg_current_xact_id())")
                .params(id, integrationId, handlerId, id, reason)
                .update();
        return id;
    }

    void storm(UUID integrationId, int handlers, int deliveriesEach) {
        jdbc.sql("insert into ingress.delivery (delivery_id, integration_id, handler_id, handler_name, received_at,"
                        + " payload_of, status, reason, changed_at, next_attempt_at, dead_lettered_in)"
                        + " select gen_random_uuid(), ?, md5('handler' || h)::uuid, 'handler-' || h, now(), gen_random_uuid(),"
                        + " 'dead-lettered', case when d % 10 = 0 then 'target-gone' else 'attempts-exhausted' end, now(), now(),"
                        + " pg_current_xact_id() from generate_series(1, ?) h, generate_series(1, ?) d")
                .params(integrationId, handlers, deliveriesEach)
                .update();
    }

    void disabled(UUID integrationId, UUID handlerId, long sequence, String reason, Instant at) {
        String payload = "{\"integrationId\":\"%s\",\"handlerId\":\"%s\",\"reason\":\"%s\"}"
                .formatted(integrationId, handlerId, reason);
        event(integrationId, sequence, "handler.disabled", payload, at);
    }

    void event(UUID integrationId, long sequence, String type, String payload, Instant at) {
        jdbc.sql("insert into event_store.domain_event (sequence_number, aggregate_identifier, type, event_identifier,"
                        + " payload_type, payload_revision, time_stamp, payload, meta_data)"
                        + " values (?, ?, 'integration', ?, ?, '1', ?, convert_to(?, 'UTF8'), '')")
                .params(sequence, "integration:" + integrationId, Uuid7.next().toString(), type, at.toString(), payload)
                .update();
    }

    /** A transaction that has given a delivery up and is not over. */
    Connection slowDeadLetter(UUID integrationId, UUID handlerId) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        deadLetter(
                JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                integrationId,
                handlerId,
                "attempts-exhausted");
        return connection;
    }

    private static @Nullable Object utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
