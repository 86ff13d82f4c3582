package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

import dev.integrationhub.platform.keyring.MasterKeys.Wrapping;

/**
 * Wraps the keys that are under a former master key under the present one, some in each transaction, while everybody works on. What
 * seals the values stays as it is. Any number of processes may do so at once: each takes rows that no other has.
 */
final class Rewrap {
    private static final Logger LOG = LoggerFactory.getLogger(Rewrap.class);
    private static final int ROWS = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final WrappedKeys wrappedKeys;
    private final MasterKeys masterKeys;
    private final TransactionOperations newTransaction;

    Rewrap(WrappedKeys wrappedKeys, MasterKeys masterKeys, TransactionOperations newTransaction) {
        this.wrappedKeys = wrappedKeys;
        this.masterKeys = masterKeys;
        this.newTransaction = newTransaction;
    }

    /** Goes through all rows once, as long as it may go on. */
    void run(BooleanSupplier mayGoOn) {
        for (WrappedTable table : WrappedKeys.TABLES) {
            UUID last = BEFORE_ALL;
            while (mayGoOn.getAsBoolean()) {
                UUID after = last;
                List<WrappedKeys.Row> rows = newTransaction.execute(status -> some(table, after));
                if (rows.isEmpty()) {
                    break;
                }
                last = rows.get(rows.size() - 1).keyId();
            }
        }
    }

    private List<WrappedKeys.Row> some(WrappedTable table, UUID after) {
        Wrapping present = masterKeys.forThisTransaction();
        List<WrappedKeys.Row> rows = wrappedKeys.lockNotUnder(present.id(), table, after, ROWS);
        for (WrappedKeys.Row row : rows) {
            rewrapped(table, row, present).ifPresent(anew -> wrappedKeys.put(table, row.keyId(), present.id(), anew));
        }
        return rows;
    }

    /** Empty if it does not open: it stands in nobody's way. */
    private Optional<WrappedKeyset> rewrapped(WrappedTable table, WrappedKeys.Row row, Wrapping present) {
        LengthPrefixed associatedData = table.associatedData().apply(row.owner(), row.keyId());
        try {
            return Optional.of(table.algorithm()
                    .apply(row.owner())
                    .rewrap(row.wrapped(), masterKeys.opening(row.masterKeyId()), present.aead(), associatedData));
        } catch (GeneralSecurityException | MasterKeyException | IllegalArgumentException e) {
            LOG.error(
                    "Key {} of {} {} does not open under master key {} and cannot be wrapped anew",
                    row.keyId(),
                    table.owner(),
                    row.owner(),
                    row.masterKeyId(),
                    e);
            return Optional.empty();
        }
    }
}
