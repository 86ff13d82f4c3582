package dev.integrationhub.benchmarks.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes events as a hub would have: of a hundred, one changes one of 200 integrations, five tell of logins and refusals of 50 users, and
 * the others are 47 deliveries, of which one in fifty failed. Their times are behind those of the hub's own events.
 */
final class Events {
    static final int INTEGRATIONS = 200;

    private static final String INSERT = """
            insert into event_store.domain_event (sequence_number, aggregate_identifier, type, event_identifier, payload_type,
                payload_revision, time_stamp, payload, meta_data)
            select sequence, stream_type || ':' || stream_id, stream_type, id, name, '1',
                to_char(timestamptz '2030-01-01 00:00:00+00' + n * interval '0.1 s', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                convert_to(payload, 'UTF8'), convert_to(metadata, 'UTF8')
            from generate_series(?::bigint, ?::bigint) n
            cross join lateral (select n % 100 as kind, n / 100 as hundred, pg_temp.id(1, n) as id,
                pg_temp.id(2, n / 100 % 200) as integration, pg_temp.id(3, n / 2) as delivery, pg_temp.id(4, n % 50) as person,
                pg_temp.id(5, n / 100 % 200) as handler) k
            cross join lateral (select
                case when kind = 0 then hundred / 200 + 1 when kind < 6 then 0 else n % 2 end as sequence,
                case when kind = 0 then 'integration' when kind < 6 then 'hub' else 'delivery' end as stream_type,
                case when kind = 0 then integration when kind < 6 then id else delivery end as stream_id,
                case when kind = 0 then 'integration.renamed'
                     when kind = 1 then 'access.login-failed' when kind = 2 then 'access.denied' when kind < 6 then 'access.logged-in'
                     when n % 2 = 0 then 'webhook.received'
                     when n / 2 % 50 = 7 then 'delivery.dead-lettered' else 'delivery.succeeded' end as name,
                case when kind = 0 then '{"integrationId":"' || integration || '","name":"shop ' || n || '","formerName":"?"}'
                     when kind = 2 then '{"scope":"secrets:read","endpoint":"GET /x","integrationId":"' || integration || '","count":1}'
                     when kind < 6 then '{"userId":"' || person || '","means":"password","count":1}'
                     when n % 2 = 0 then '{"deliveryId":"' || delivery || '","integrationId":"' || integration
                         || '","handlerId":"' || handler || '","payloadSha256":"' || repeat('0', 64) || '","payloadSize":100}'
                     else '{"deliveryId":"' || delivery || '","attempt":1,"status":200,"durationMs":5,"responseSha256":"'
                         || repeat('0', 64) || '"}' end as payload,
                case when kind < 6 then '{"actorType":"user","actorId":"' || person || '","viaType":"session","viaId":"'
                         || pg_temp.id(6, n % 1000) || '","correlationId":"' || id || '"}'
                     else '{"actorType":"system","correlationId":"' || id || '"}' end as metadata) e""";

    private final Connection database;

    Events(Connection database) {
        this.database = database;
    }

    static String id(int kind, long number) {
        return String.format("019f000%d-0000-7000-8000-%012x", kind, number);
    }

    /** Prepares for appending, and appends the integrations. */
    void begin() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(
                    "create function pg_temp.id(kind int, number bigint) returns text language sql immutable as"
                            + " $$ select '019f000' || kind || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0') $$");
        }
        integrations();
    }

    /** Appends those from one number to before another. */
    void append(long first, long end) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(INSERT)) {
            insert.setLong(1, first);
            insert.setLong(2, end - 1);
            insert.executeUpdate();
        }
    }

    private void integrations() throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("""
                insert into event_store.domain_event (sequence_number, aggregate_identifier, type, event_identifier, payload_type,
                    payload_revision, time_stamp, payload, meta_data)
                select 0, 'integration:' || pg_temp.id(2, n), 'integration', pg_temp.id(7, n), 'integration.created', '1',
                    '2029-12-31T00:00:00.000Z',
                    convert_to('{"integrationId":"' || pg_temp.id(2, n) || '","name":"shop-' || n || '"}', 'UTF8'),
                    convert_to('{"actorType":"system"}', 'UTF8')
                from generate_series(0, ?) n""")) {
            insert.setInt(1, INTEGRATIONS - 1);
            insert.executeUpdate();
        }
    }
}
