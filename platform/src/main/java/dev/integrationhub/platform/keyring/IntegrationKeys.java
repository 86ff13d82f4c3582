package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.id.Uuid7;

/** The key of each integration, which wraps the keys of its values. */
final class IntegrationKeys {
    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    /** Unwrapping may one day be a call to another machine. A row is read each time all the same, so a destroyed key is gone at once. */
    private final Cache<UUID, Aead> unwrapped = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    IntegrationKeys(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    record Row(UUID integrationId, UUID keyId, WrappedKeyset wrapped) {}

    /** Of several processes that need the first key of an integration at once, one inserts it and the others wait and read it. */
    Row findOrCreate(UUID integrationId) {
        return find(integrationId).orElseGet(() -> {
            UUID keyId = Uuid7.next();
            jdbc.sql("insert into keyring.integration_key (integration_id, key_id, master_key_id, wrapped_keyset)"
                            + " values (?, ?, ?, ?) on conflict (integration_id) do nothing")
                    .params(
                            integrationId,
                            keyId,
                            masterKey.id(),
                            Algorithm.KEY_ENCRYPTION
                                    .wrap(
                                            Algorithm.KEY_ENCRYPTION.generate(),
                                            masterKey.aead(),
                                            associatedData(integrationId, keyId))
                                    .toBytes())
                    .update();
            return find(integrationId).orElseThrow(() -> new KeyDestroyedException(keyId));
        });
    }

    private Optional<Row> find(UUID integrationId) {
        return jdbc.sql("select key_id, wrapped_keyset from keyring.integration_key where integration_id = ?")
                .param(integrationId)
                .query((row, number) -> new Row(
                        integrationId, row.getObject("key_id", UUID.class), WrappedKeyset.in(row, "wrapped_keyset")))
                .optional();
    }

    /** @throws SealBrokenException if the row does not open under the master key */
    Aead unwrap(Row row) {
        return unwrapped.get(row.keyId(), keyId -> {
            try {
                return Algorithm.KEY_ENCRYPTION.unwrap(
                        row.wrapped(), masterKey.aead(), associatedData(row.integrationId(), keyId));
            } catch (GeneralSecurityException e) {
                throw new SealBrokenException(
                        "Key " + keyId + " of integration " + row.integrationId() + " does not open under master key "
                                + masterKey.id(),
                        e);
            }
        });
    }

    void destroy(UUID integrationId) {
        jdbc.sql("delete from keyring.integration_key where integration_id = ?")
                .param(integrationId)
                .update();
    }

    private static LengthPrefixed associatedData(UUID integrationId, UUID keyId) {
        return new LengthPrefixed()
                .text("integration-key/v1")
                .uuid(integrationId)
                .uuid(keyId);
    }
}
