package dev.integrationhub.platform.keyring;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds the master key, makes one for a database that never had any, and refuses every other key than the one the database belongs
 * to. There is no way to start without.
 */
final class MasterKeyStart {
    /** Any number will do that nothing else locks: the ASCII bytes of "keyring". */
    private static final long LOCK = 0x6b657972696e67L;

    private final JdbcClient jdbc;
    private final MasterKeyCheck check;
    private final MasterKeySource source;

    MasterKeyStart(JdbcClient jdbc, MasterKeySource source) {
        this.jdbc = jdbc;
        this.check = new MasterKeyCheck(jdbc);
        this.source = source;
    }

    /**
     * Processes pass one after the other, so that of several that start first only one makes a keyset.
     *
     * @throws MasterKeyException if the master key is missing or wrong
     */
    MasterKey unlock(TransactionOperations newTransaction) {
        return newTransaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, number) -> true)
                    .single();
            Optional<String> expected = check.expectedKeyId();
            return expected.isPresent() ? expectedKey(expected.get()) : firstKey();
        });
    }

    private MasterKey firstKey() {
        MasterKey key = source.find().orElseGet(source::create);
        check.record(key);
        return key;
    }

    private MasterKey expectedKey(String keyId) {
        MasterKey key = find(keyId);
        if (!check.opensWith(key)) {
            throw new MasterKeyException(
                    refusal(keyId, "Master key " + key.id() + " from " + key.origin() + " does not open it"));
        }
        return key;
    }

    private MasterKey find(String keyId) {
        Optional<MasterKey> found;
        try {
            found = source.find();
        } catch (MasterKeyException e) {
            throw new MasterKeyException(refusal(keyId, e.getMessage()), e);
        }
        return found.orElseThrow(() -> new MasterKeyException(refusal(keyId, "There is none in " + source.origin())));
    }

    private static String refusal(String keyId, @Nullable String problem) {
        return "This database is sealed under master key " + keyId + ". " + problem
                + ". Put the keyset with that key back there, or give it in hub.master-keyset (HUB_MASTER_KEYSET):"
                + " its path, or the keyset itself";
    }
}
