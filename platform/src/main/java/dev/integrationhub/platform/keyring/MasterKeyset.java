package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

/**
 * A master key that is a Tink keyset in JSON, as Tinkey writes it in the clear.
 *
 * @param id the key id of the primary key as Tinkey shows it
 */
record MasterKeyset(String id, String origin, Aead aead) implements MasterKey {

    static String generate() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    Algorithm.KEY_ENCRYPTION.generate(),
                    Algorithm.KEY_ENCRYPTION.configuration(),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a master keyset", e);
        }
    }

    /** @throws MasterKeyException without the parser's own words, which may quote the keyset */
    @SuppressWarnings("UnusedException")
    static MasterKeyset parse(String json, String origin) {
        try {
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                    json, Algorithm.KEY_ENCRYPTION.configuration(), InsecureSecretKeyAccess.get());
            return new MasterKeyset(
                    Integer.toUnsignedString(keyset.getPrimary().getId()),
                    origin,
                    keyset.getPrimitive(Algorithm.KEY_ENCRYPTION.configuration(), Aead.class));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new MasterKeyException(
                    "What is in " + origin + " is not a Tink keyset in JSON for encryption with associated data");
        }
    }
}
