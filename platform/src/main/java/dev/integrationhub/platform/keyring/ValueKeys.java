package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.id.Uuid7;

/** The key of each sealed value. Never cached: a destroyed key must not open anything, on any node, from that moment on. */
final class ValueKeys {
    private final JdbcClient jdbc;
    private final IntegrationKeys integrationKeys;

    ValueKeys(JdbcClient jdbc, IntegrationKeys integrationKeys) {
        this.jdbc = jdbc;
        this.integrationKeys = integrationKeys;
    }

    record ValueKey(UUID id, Aead aead) {}

    private record Row(IntegrationKeys.Row integrationKey, WrappedKeyset wrapped) {}

    ValueKey create(SealedFor where) {
        IntegrationKeys.Row integrationKey = integrationKeys.findOrCreate(where.integrationId());
        UUID keyId = Uuid7.next();
        KeysetHandle keyset = Algorithm.VALUE.generate();
        WrappedKeyset wrapped = Algorithm.VALUE.wrap(
                keyset,
                integrationKeys.unwrap(integrationKey),
                associatedData(where.integrationId(), integrationKey.keyId(), keyId));
        jdbc.sql("insert into keyring.value_key"
                        + " (key_id, integration_id, integration_key_id, purpose, resource_id, version, wrapped_keyset)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        keyId,
                        where.integrationId(),
                        integrationKey.keyId(),
                        where.purpose().label(),
                        where.resourceId(),
                        where.version(),
                        wrapped.toBytes())
                .update();
        return new ValueKey(keyId, Algorithm.VALUE.primitive(keyset));
    }

    /**
     * @throws KeyDestroyedException if the key, or the key of its integration, is gone
     * @throws SealBrokenException if a row of the keyring was tampered with
     */
    Aead find(UUID keyId) {
        Row row = jdbc.sql("select integration_id, i.key_id as integration_key_id, i.master_key_id, v.wrapped_keyset,"
                        + " i.wrapped_keyset as wrapped_integration_keyset"
                        + " from keyring.value_key v join keyring.integration_key i using (integration_id)"
                        + " where v.key_id = ? and i.key_id = v.integration_key_id")
                .param(keyId)
                .query((columns, number) -> new Row(
                        new IntegrationKeys.Row(
                                columns.getObject("integration_id", UUID.class),
                                columns.getObject("integration_key_id", UUID.class),
                                columns.getString("master_key_id"),
                                WrappedKeyset.in(columns, "wrapped_integration_keyset")),
                        WrappedKeyset.in(columns, "wrapped_keyset")))
                .optional()
                .orElseThrow(() -> new KeyDestroyedException(keyId));
        IntegrationKeys.Row integrationKey = row.integrationKey();
        Aead unwrapping = integrationKeys.unwrap(integrationKey);
        try {
            return Algorithm.VALUE.unwrap(
                    row.wrapped(),
                    unwrapping,
                    associatedData(integrationKey.integrationId(), integrationKey.keyId(), keyId));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("Key " + keyId + " does not open under the key of its integration", e);
        }
    }

    /** The key of the integration alone would do; the others go so that nothing is left that somebody might wonder about. */
    void destroyAllOf(UUID integrationId) {
        integrationKeys.destroy(integrationId);
        jdbc.sql("delete from keyring.value_key where integration_id = ?")
                .param(integrationId)
                .update();
    }

    void destroyAllOf(UUID integrationId, UUID resourceId) {
        jdbc.sql("delete from keyring.value_key where integration_id = ? and resource_id = ?")
                .params(integrationId, resourceId)
                .update();
    }

    /** A value that was sealed for a version and then lost the race for it has left a key there too. */
    void destroy(UUID integrationId, UUID resourceId, long version) {
        jdbc.sql("delete from keyring.value_key where integration_id = ? and resource_id = ? and version = ?")
                .params(integrationId, resourceId, version)
                .update();
    }

    private static LengthPrefixed associatedData(UUID integrationId, UUID integrationKeyId, UUID keyId) {
        return new LengthPrefixed()
                .text("value-key/v1")
                .uuid(integrationId)
                .uuid(integrationKeyId)
                .uuid(keyId);
    }
}
