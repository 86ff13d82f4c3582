package dev.integrationhub.platform.keyring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows that a master key wraps. */
record WrappedKeys(JdbcClient jdbc) {
    static final List<WrappedTable> TABLES = List.of(WrappedTable.OF_THE_HUB, WrappedTable.OF_INTEGRATIONS);

    /** A wrapped key, and which master key it says it is wrapped under. */
    record Row(String owner, UUID keyId, String masterKeyId, WrappedKeyset wrapped) {}

    /** How many rows each master key wraps. */
    Map<String, Long> count() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select master_key_id, count(*) as rows from (select master_key_id from keyring.hub_key"
                        + " union all select master_key_id from keyring.integration_key) wrapped"
                        + " group by master_key_id order by master_key_id")
                .query(row -> {
                    counts.put(row.getString("master_key_id"), row.getLong("rows"));
                });
        return counts;
    }

    /** Whether there is a row under another master key than this one. */
    boolean anyNotUnder(String masterKeyId) {
        return jdbc.sql("select exists (select from keyring.hub_key where master_key_id <> :id)"
                        + " or exists (select from keyring.integration_key where master_key_id <> :id)")
                .param("id", masterKeyId)
                .query(Boolean.class)
                .single();
    }

    /** Some that are under another master key, in the order of their ids, for the transaction of the caller alone. */
    List<Row> lockNotUnder(String masterKeyId, WrappedTable table, UUID after, int limit) {
        return jdbc.sql("select " + table.owner() + "::text as owner, key_id, master_key_id, wrapped_keyset"
                        + " from keyring." + table.name() + " where key_id > ? and master_key_id <> ?"
                        + " order by key_id limit ? for update skip locked")
                .params(after, masterKeyId, limit)
                .query((row, number) -> new Row(
                        row.getString("owner"),
                        row.getObject("key_id", UUID.class),
                        row.getString("master_key_id"),
                        WrappedKeyset.in(row, "wrapped_keyset")))
                .list();
    }

    void put(WrappedTable table, UUID keyId, String masterKeyId, WrappedKeyset wrapped) {
        jdbc.sql("update keyring." + table.name() + " set master_key_id = ?, wrapped_keyset = ? where key_id = ?")
                .params(masterKeyId, wrapped.toBytes(), keyId)
                .update();
    }
}
