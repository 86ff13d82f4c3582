package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.Set;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;

/**
 * The keys at the root, a Tink keyset. They never enter the database and wrap all that does. A key's id is the one Tinkey shows; it
 * names the key in rows and messages and tells nothing about it.
 */
final class MasterKeyset {
    static final Configuration CONFIGURATION = Algorithm.KEY_ENCRYPTION.configuration();

    private final KeysetHandle keys;
    private final Aead aead;

    /** @throws GeneralSecurityException if these are not keys for encryption with associated data */
    MasterKeyset(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(CONFIGURATION, Aead.class);
    }

    static MasterKeyset generate() {
        try {
            return new MasterKeyset(Algorithm.KEY_ENCRYPTION.generate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a master keyset", e);
        }
    }

    KeysetHandle keys() {
        return keys;
    }

    /** The id of the primary key. */
    String id() {
        return id(keys.getPrimary());
    }

    /** The ids of the keys that can be used. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.getAt(i).getStatus().equals(KeyStatus.ENABLED)) {
                ids.add(id(keys.getAt(i)));
            }
        }
        return ids;
    }

    boolean has(String id) {
        return ids().contains(id);
    }

    /** Opens what any of the keys sealed; seals with the primary one. */
    Aead aead() {
        return aead;
    }

    /** Seals with this key, whether or not it is the primary one. */
    Aead sealingWith(String id) {
        try {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys).setConfiguration(CONFIGURATION);
            builder.getAt(indexOf(id)).makePrimary();
            return builder.build().getPrimitive(CONFIGURATION, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal with master key " + id, e);
        }
    }

    /** The same keys, and a new one that is the primary one. */
    MasterKeyset withNewPrimary() {
        try {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys).setConfiguration(CONFIGURATION);
            builder.addEntry(KeysetHandle.generateEntryFromParameters(Algorithm.KEY_ENCRYPTION.parameters())
                    .withRandomId()
                    .makePrimary());
            return new MasterKeyset(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a master key", e);
        }
    }

    /** This key alone. */
    MasterKeyset withOnly(String id) {
        try {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys).setConfiguration(CONFIGURATION);
            int kept = indexOf(id);
            builder.getAt(kept).makePrimary();
            for (int i = keys.size() - 1; i >= 0; i--) {
                if (i != kept) {
                    builder.deleteAt(i);
                }
            }
            return new MasterKeyset(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot keep master key " + id + " alone", e);
        }
    }

    private int indexOf(String id) {
        for (int i = 0; i < keys.size(); i++) {
            if (id(keys.getAt(i)).equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no master key " + id);
    }

    private static String id(KeysetHandle.Entry key) {
        return Integer.toUnsignedString(key.getId());
    }
}
