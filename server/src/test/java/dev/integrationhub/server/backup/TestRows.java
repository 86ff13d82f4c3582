package dev.integrationhub.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;

/** Rows with everything that a text format may stumble over. */
final class TestRows {

    private static final String TEXT = "E'Телеграм\\t\\\\\\n\\\\N \\\\. \\r \"quoted\" \\u0001'";

    private TestRows() {}

    /** One transaction per event, with gaps in their positions as after transactions that were rolled back. */
    static void insert(Database database, int events) throws SQLException {
        try (Connection application = Connections.open(database.application())) {
            for (int number = 1; number <= events; number++) {
                insertEvent(application, "integration:" + number % 7, number);
                Sql.value(application, "select nextval('event_store.domain_event_global_index')");
                application.commit();
            }
            Sql.execute(application, "insert into event_store.content values (" + TEXT + ", '\\x00ff5c6e0a')");
            Sql.execute(
                    application,
                    "insert into event_store.name_claim values ('integration', " + TEXT
                            + ", 'integration:1', gen_random_uuid())");
            Sql.execute(
                    application,
                    "insert into audit.client values ('c1', null, " + TEXT
                            + ", '2026-11-21'), ('c2', '', '', 'infinity')");
            Sql.execute(
                    application,
                    "insert into audit.sink (begins_after, position, last_error) values (3, 17, 'timed-out')");
            insertAccounts(application);
            insertKeys(application);
            application.commit();
        }
    }

    static void insertEvent(Connection application, String stream, int sequence) throws SQLException {
        Sql.execute(
                application,
                "insert into event_store.domain_event (sequence_number, aggregate_identifier, type, event_identifier,"
                        + " payload_type, payload_revision, time_stamp, payload, meta_data) values (" + sequence + ", '"
                        + stream + "', null, gen_random_uuid(), " + TEXT + ", '', '2026-11-21T12:00:00.000Z',"
                        + " (select string_agg(sha256(n::text::bytea), '') from generate_series(1, " + sequence
                        + ") n), '\\x5c4e095c2e0a0d00')");
    }

    private static void insertAccounts(Connection application) throws SQLException {
        String owner = "'019f0000-0000-7000-8000-000000000001'";
        Sql.execute(
                application,
                "insert into access.account (user_id, username, username_key, created_at) values (" + owner + ", "
                        + TEXT + ", 'one', now()), (gen_random_uuid(), '', 'other', '2026-11-21')");
        Sql.execute(
                application,
                "insert into access.access_grant values (" + owner + ", 'owner', null), (" + owner
                        + ", 'viewer', gen_random_uuid())");
        Sql.execute(
                application,
                "insert into access.access_token (token_id, owner_id, name, digest, scopes, cidrs, created_at) values"
                        + " (gen_random_uuid(), " + owner + ", " + TEXT
                        + ", '\\x00ff', '{secrets:read,\"a b\"}', '{10.0.0.0/8}', now())");
    }

    private static void insertKeys(Connection application) throws SQLException {
        Sql.execute(
                application,
                "insert into keyring.master_key_check (master_key_id, sealed) values ('4711', '\\x00010a5c')");
        Sql.execute(
                application,
                "insert into keyring.hub_key (name, key_id, master_key_id, wrapped_keyset)"
                        + " values ('digest', gen_random_uuid(), '4711', '\\x00ff')");
        Sql.execute(
                application,
                "insert into keyring.integration_key (integration_id, key_id, master_key_id, wrapped_keyset)"
                        + " values (gen_random_uuid(), gen_random_uuid(), '4711', '\\x00ff')");
        Sql.execute(
                application,
                "insert into keyring.value_key (key_id, integration_id, integration_key_id, purpose, resource_id,"
                        + " version, wrapped_keyset) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),"
                        + " 'secret', gen_random_uuid(), 3, '\\x00ff')");
        Sql.execute(
                application,
                "insert into keyring.signing_key (integration_id, version, integration_key_id, wrapped_key, retires_at)"
                        + " values (gen_random_uuid(), 1, gen_random_uuid(), '\\x00ff', 'infinity')");
    }

    /** Every row of a content's tables, as text. */
    static Map<String, String> of(Database database, BackupContent content) throws SQLException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (BackupTable table : content.tables()) {
            rows.put(
                    table.qualifiedName(),
                    value(
                            database.application(),
                            "select coalesce(string_agg(row::text, '; ' order by " + table.order() + "), '') from "
                                    + table.qualifiedName() + " as row"));
        }
        return rows;
    }

    static String value(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = Connections.open(address)) {
            return Sql.value(connection, query);
        }
    }
}
