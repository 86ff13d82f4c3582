package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.integrationhub.api.integration.resource.SigningSecretResource;
import dev.integrationhub.api.integration.resource.SigningSecretVersionResource;

/** The signing keys whose wrapped form is in the schema {@code keyring}. */
final class DatabaseSigningKeys implements SigningKeys {
    private static final String PURPOSE = "signing-key/v1";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKeyRows rows;
    private final IntegrationKeys integrationKeys;
    private final TransactionOperations newTransaction;

    /** @param newTransaction runs what it is given in a transaction of its own, whether or not there is one */
    DatabaseSigningKeys(JdbcClient jdbc, TransactionOperations newTransaction, MasterKeys masterKeys) {
        this.rows = new SigningKeyRows(jdbc);
        this.integrationKeys = new IntegrationKeys(jdbc, masterKeys);
        this.newTransaction = newTransaction;
    }

    @Override
    public List<SigningKey> open(UUID integrationId) {
        return findOrCreate(integrationId).stream().map(this::open).toList();
    }

    @Override
    public SigningSecretResource state(UUID integrationId, Instant now) {
        return state(findOrCreate(integrationId), now);
    }

    @Override
    public SigningSecretResource rotate(UUID integrationId, long after, Instant now, Instant overlapEndsAt) {
        IntegrationKeys.Row integrationKey = integrationKeys.lock(integrationId);
        long next = Math.max(after, rows.last(integrationId)) + 1;
        if (overlapEndsAt.isAfter(now)) {
            rows.retireCurrent(integrationId, overlapEndsAt);
            rows.destroyUseless(integrationKey, now, MOST_FORMER);
        } else {
            rows.destroyAllOf(integrationId);
        }
        create(integrationKey, next);
        return state(rows.find(integrationId), now);
    }

    private List<SigningKeyRows.Row> findOrCreate(UUID integrationId) {
        List<SigningKeyRows.Row> found = rows.find(integrationId);
        return found.isEmpty() ? newTransaction.execute(status -> createFirst(integrationId)) : found;
    }

    /** Of several processes that need it at once, one makes it and the others wait and read it. */
    private List<SigningKeyRows.Row> createFirst(UUID integrationId) {
        IntegrationKeys.Row integrationKey = integrationKeys.lock(integrationId);
        List<SigningKeyRows.Row> found = rows.find(integrationId);
        if (!found.isEmpty()) {
            return found;
        }
        long next = rows.last(integrationId) + 1;
        rows.destroyAllOf(integrationId);
        create(integrationKey, next);
        return rows.find(integrationId);
    }

    private void create(IntegrationKeys.Row integrationKey, long version) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        try {
            rows.insert(
                    integrationKey,
                    version,
                    integrationKeys.unwrap(integrationKey).encrypt(key, associatedData(integrationKey, version)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot wrap a key", e);
        }
    }

    private SigningKey open(SigningKeyRows.Row row) {
        IntegrationKeys.Row integrationKey = row.integrationKey();
        try {
            return new SigningKey(
                    row.version(),
                    integrationKeys
                            .unwrap(integrationKey)
                            .decrypt(row.wrapped(), associatedData(integrationKey, row.version())),
                    row.retiresAt());
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(
                    "Signing key " + row.version() + " of integration " + integrationKey.integrationId()
                            + " does not open under the key of its integration",
                    e);
        }
    }

    private static SigningSecretResource state(List<SigningKeyRows.Row> rows, Instant now) {
        return new SigningSecretResource(
                rows.get(0).version(),
                rows.stream()
                        .filter(row -> row.isInForceAt(now))
                        .map(row -> new SigningSecretVersionResource(row.version(), row.createdAt(), row.retiresAt()))
                        .toList());
    }

    private static byte[] associatedData(IntegrationKeys.Row integrationKey, long version) {
        return new LengthPrefixed()
                .text(PURPOSE)
                .uuid(integrationKey.integrationId())
                .uuid(integrationKey.keyId())
                .number(version)
                .toBytes();
    }
}
