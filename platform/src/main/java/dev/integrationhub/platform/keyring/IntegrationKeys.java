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
import dev.integrationhub.platform.keyring.MasterKeys.Wrapping;

/** The key of each integration, which wraps the keys of its values. */
final class IntegrationKeys {
    private final JdbcClient jdbc;
    private final MasterKeys masterKeys;

    /** Unwrapping may one day be a call to another machine. A row is read each time all the same, so a destroyed key is gone at once. */
    private final Cache<UUID, Aead> unwrapped = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    IntegrationKeys(JdbcClient jdbc, MasterKeys masterKeys) {
        this.jdbc = jdbc;
        this.masterKeys = masterKeys;
    }

    record Row(UUID integrationId, UUID keyId, String masterKeyId, WrappedKeyset wrapped) {}

    /**
     * To be called in a transaction. Of several processes that need the first key of an integration at once, one inserts it and the
     * others wait and read it.
     */
    Row findOrCreate(UUID integrationId) {
        return find(integrationId).orElseGet(() -> {
            UUID keyId = Uuid7.next();
            Wrapping wrapping = masterKeys.forThisTransaction();
            jdbc.sql("insert into keyring.integration_key (integration_id, key_id, master_key_id, wrapped_keyset)"
                            + " values (?, ?, ?, ?) on conflict (integration_id) do nothing")
                    .params(
                            integrationId,
                            keyId,
                            wrapping.id(),
                            Algorithm.KEY_ENCRYPTION
                                    .wrap(
                                            Algorithm.KEY_ENCRYPTION.generate(),
                                            wrapping.aead(),
                                            associatedData(integrationId, keyId))
                                    .toBytes())
                    .update();
            return find(integrationId).orElseThrow(() -> new KeyDestroyedException(keyId));
        });
    }

    /** As {@link #findOrCreate}, and nobody else gets it this way before the transaction of the caller ends. */
    Row lock(UUID integrationId) {
        UUID keyId = findOrCreate(integrationId).keyId();
        return find(integrationId, " for update").orElseThrow(() -> new KeyDestroyedException(keyId));
    }

    private Optional<Row> find(UUID integrationId) {
        return find(integrationId, "");
    }

    private Optional<Row> find(UUID integrationId, String locking) {
        return jdbc.sql("select key_id, master_key_id, wrapped_keyset from keyring.integration_key"
                        + " where integration_id = ?" + locking)
                .param(integrationId)
                .query((row, number) -> new Row(
                        integrationId,
                        row.getObject("key_id", UUID.class),
                        row.getString("master_key_id"),
                        WrappedKeyset.in(row, "wrapped_keyset")))
                .optional();
    }

    /**
     * @throws SealBrokenException if the row does not open under its master key
     * @throws MasterKeyException if this process cannot get that one
     */
    Aead unwrap(Row row) {
        return unwrapped.get(row.keyId(), keyId -> {
            try {
                return Algorithm.KEY_ENCRYPTION.unwrap(
                        row.wrapped(),
                        masterKeys.opening(row.masterKeyId()),
                        associatedData(row.integrationId(), keyId));
            } catch (GeneralSecurityException e) {
                throw new SealBrokenException(
                        "Key " + keyId + " of integration " + row.integrationId() + " does not open under master key "
                                + row.masterKeyId(),
                        e);
            }
        });
    }

    void destroy(UUID integrationId) {
        jdbc.sql("delete from keyring.integration_key where integration_id = ?")
                .param(integrationId)
                .update();
    }

    static LengthPrefixed associatedData(UUID integrationId, UUID keyId) {
        return new LengthPrefixed()
                .text("integration-key/v1")
                .uuid(integrationId)
                .uuid(keyId);
    }
}
