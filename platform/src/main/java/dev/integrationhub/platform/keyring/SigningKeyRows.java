package dev.integrationhub.platform.keyring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wrapped keys with which deliveries are signed. Those whose integration key is gone are nothing any more. */
record SigningKeyRows(JdbcClient jdbc) {

    @SuppressWarnings("ArrayRecordComponent") // used, never compared
    record Row(
            IntegrationKeys.Row integrationKey,
            long version,
            byte[] wrapped,
            Instant createdAt,
            @Nullable Instant retiresAt) {
        boolean isInForceAt(Instant now) {
            return retiresAt == null || now.isBefore(retiresAt);
        }
    }

    /** The newest first. */
    List<Row> find(UUID integrationId) {
        return jdbc.sql("select s.version, s.wrapped_key, s.created_at, s.retires_at,"
                        + " i.key_id, i.master_key_id, i.wrapped_keyset"
                        + " from keyring.signing_key s join keyring.integration_key i using (integration_id)"
                        + " where s.integration_id = ? and s.integration_key_id = i.key_id order by s.version desc")
                .param(integrationId)
                .query((columns, number) -> new Row(
                        new IntegrationKeys.Row(
                                integrationId,
                                columns.getObject("key_id", UUID.class),
                                columns.getString("master_key_id"),
                                WrappedKeyset.in(columns, "wrapped_keyset")),
                        columns.getLong("version"),
                        columns.getBytes("wrapped_key"),
                        columns.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(columns, "retires_at")))
                .list();
    }

    /** The last version that there ever was as far as is known here, 0 for none. */
    long last(UUID integrationId) {
        return jdbc.sql("select coalesce(max(version), 0) from keyring.signing_key where integration_id = ?")
                .param(integrationId)
                .query(Long.class)
                .single();
    }

    void insert(IntegrationKeys.Row integrationKey, long version, byte[] wrapped) {
        jdbc.sql("insert into keyring.signing_key (integration_id, version, integration_key_id, wrapped_key)"
                        + " values (?, ?, ?, ?)")
                .params(integrationKey.integrationId(), version, integrationKey.keyId(), wrapped)
                .update();
    }

    void retireCurrent(UUID integrationId, Instant at) {
        jdbc.sql("update keyring.signing_key set retires_at = ? where integration_id = ? and retires_at is null")
                .params(at.atOffset(ZoneOffset.UTC), integrationId)
                .update();
    }

    /** Destroys what signs nothing any more, and all but some of the newest. */
    void destroyUseless(IntegrationKeys.Row integrationKey, Instant now, int kept) {
        jdbc.sql("delete from keyring.signing_key where integration_id = :integration"
                        + " and (integration_key_id <> :key or retires_at <= :now"
                        + " or version not in (select version from keyring.signing_key"
                        + " where integration_id = :integration order by version desc limit :kept))")
                .param("integration", integrationKey.integrationId())
                .param("key", integrationKey.keyId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kept", kept)
                .update();
    }

    void destroyAllOf(UUID integrationId) {
        jdbc.sql("delete from keyring.signing_key where integration_id = ?")
                .param(integrationId)
                .update();
    }

    private static @Nullable Instant instant(ResultSet columns, String name) throws SQLException {
        OffsetDateTime time = columns.getObject(name, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
