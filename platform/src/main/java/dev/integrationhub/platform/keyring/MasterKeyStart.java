package dev.integrationhub.platform.keyring;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds the master keyset, makes one for a database that never had any, and refuses every other than the one the database belongs
 * to. There is no way to start without.
 */
final class MasterKeyStart {
    private final MasterKeyLock lock;
    private final MasterKeyCheck check;
    private final WrappedKeys wrappedKeys;
    private final MasterKeySource source;

    MasterKeyStart(JdbcClient jdbc, MasterKeySource source) {
        this.lock = new MasterKeyLock(jdbc);
        this.check = new MasterKeyCheck(jdbc);
        this.wrappedKeys = new WrappedKeys(jdbc);
        this.source = source;
    }

    /**
     * Processes pass one after the other, so that of several that start first only one makes a keyset.
     *
     * @throws MasterKeyException if the master keyset is missing or wrong
     */
    MasterKeyset unlock(TransactionOperations newTransaction) {
        return newTransaction.execute(status -> {
            lock.take();
            Optional<String> expected = check.keyId();
            return expected.isPresent() ? expectedKeyset(expected.get()) : firstKeyset();
        });
    }

    private MasterKeyset firstKeyset() {
        MasterKeyset keyset = source.find().orElseGet(source::create);
        check.record(keyset);
        return keyset;
    }

    private MasterKeyset expectedKeyset(String keyId) {
        MasterKeyset keyset = find(keyId);
        if (!check.opensWith(keyset)) {
            throw new MasterKeyException(
                    refusal(keyId, "Master key " + keyset.id() + " from " + source.origin() + " does not open it"));
        }
        wrappedKeys.count().keySet().stream()
                .filter(wrapping -> !keyset.has(wrapping))
                .findFirst()
                .ifPresent(missing -> {
                    throw new MasterKeyException(refusal(
                            missing,
                            "Keys are wrapped under it that no rotation has wrapped anew, and the keyset from "
                                    + source.origin() + " does not have it"));
                });
        return keyset;
    }

    private MasterKeyset find(String keyId) {
        Optional<MasterKeyset> found;
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
