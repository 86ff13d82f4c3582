package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.MasterKeys.Wrapping;

/** The few keys that belong to the hub as a whole, one of each name, made at the first start that needs it. */
final class HubKeys {
    private final JdbcClient jdbc;
    private final TransactionOperations newTransaction;
    private final MasterKeys masterKeys;

    HubKeys(JdbcClient jdbc, TransactionOperations newTransaction, MasterKeys masterKeys) {
        this.jdbc = jdbc;
        this.newTransaction = newTransaction;
        this.masterKeys = masterKeys;
    }

    record HubKey<T>(UUID id, T primitive) {}

    private record Row(UUID keyId, String masterKeyId, WrappedKeyset wrapped) {}

    <T> HubKey<T> findOrCreate(String name, Algorithm<T> algorithm) {
        Row row = newTransaction.execute(status -> find(name).orElseGet(() -> create(name, algorithm)));
        try {
            return new HubKey<>(
                    row.keyId(),
                    algorithm.unwrap(
                            row.wrapped(), masterKeys.opening(row.masterKeyId()), associatedData(name, row.keyId())));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(
                    "Hub key " + name + ", " + row.keyId() + ", does not open under master key " + row.masterKeyId(),
                    e);
        }
    }

    private Row create(String name, Algorithm<?> algorithm) {
        UUID keyId = Uuid7.next();
        Wrapping wrapping = masterKeys.forThisTransaction();
        jdbc.sql("insert into keyring.hub_key (name, key_id, master_key_id, wrapped_keyset) values (?, ?, ?, ?)"
                        + " on conflict (name) do nothing")
                .params(
                        name,
                        keyId,
                        wrapping.id(),
                        algorithm
                                .wrap(algorithm.generate(), wrapping.aead(), associatedData(name, keyId))
                                .toBytes())
                .update();
        return find(name).orElseThrow(() -> new KeyDestroyedException(keyId));
    }

    private Optional<Row> find(String name) {
        return jdbc.sql("select key_id, master_key_id, wrapped_keyset from keyring.hub_key where name = ?")
                .param(name)
                .query((row, number) -> new Row(
                        row.getObject("key_id", UUID.class),
                        row.getString("master_key_id"),
                        WrappedKeyset.in(row, "wrapped_keyset")))
                .optional();
    }

    static LengthPrefixed associatedData(String name, UUID keyId) {
        return new LengthPrefixed().text("hub-key/v1").text(name).uuid(keyId);
    }
}
