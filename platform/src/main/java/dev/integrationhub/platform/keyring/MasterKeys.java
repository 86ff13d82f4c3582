package dev.integrationhub.platform.keyring;

import com.google.crypto.tink.Aead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master keyset as this process knows it. Another process may have added a key since it was read: it is read again when a row
 * names one that is not in it.
 */
final class MasterKeys {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);

    private final MasterKeyCheck check;
    private final MasterKeySource source;
    private volatile MasterKeyset known;

    /** For rows that were read just before a rotation ended and the key that wrapped them was dropped. */
    private volatile MasterKeyset knownBefore;

    MasterKeys(MasterKeyCheck check, MasterKeySource source, MasterKeyset known) {
        this.check = check;
        this.source = source;
        this.known = known;
        this.knownBefore = known;
    }

    /** What a new row is wrapped with, and the id it is to name. */
    record Wrapping(String id, Aead aead) {}

    /**
     * The key to wrap with, for the transaction of the caller: until that ends no rotation takes another one, so that no row is
     * ever wrapped under a key that is thought to be out of use.
     *
     * @throws MasterKeyException if this process cannot get the key
     */
    Wrapping forThisTransaction() {
        String id = check.keyIdForNow();
        return new Wrapping(id, having(id).sealingWith(id));
    }

    /**
     * Opens what a key wrapped.
     *
     * @throws MasterKeyException if this process cannot get the key
     */
    Aead opening(String id) {
        return having(id).aead();
    }

    MasterKeySource source() {
        return source;
    }

    /** A keyset that this process has just made or read. */
    synchronized void take(MasterKeyset keyset) {
        knownBefore = known;
        known = keyset;
    }

    boolean canGet(String id) {
        try {
            return having(id).has(id);
        } catch (MasterKeyException e) {
            LOG.warn("This process can neither seal nor open anything: {}", e.getMessage());
            return false;
        }
    }

    MasterKeyset having(String id) {
        MasterKeyset present = known;
        return present.has(id) ? present : readAgain(id);
    }

    private synchronized MasterKeyset readAgain(String id) {
        if (known.has(id)) {
            return known;
        } else if (knownBefore.has(id)) {
            return knownBefore;
        }
        MasterKeyset found = source.find()
                .filter(keyset -> keyset.has(id))
                .orElseThrow(() -> new MasterKeyException("Master key " + id + " is not in " + source.origin()
                        + ". It came with a rotation: give this process the keyset that has it"));
        take(found);
        return found;
    }
}
