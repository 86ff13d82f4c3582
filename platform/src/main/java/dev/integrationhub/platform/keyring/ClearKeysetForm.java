package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

/** A Tink keyset in JSON, as Tinkey writes it in the clear. */
final class ClearKeysetForm implements KeysetForm {
    /** The parser's own words are not repeated: they may quote the keyset. */
    @Override
    @SuppressWarnings("UnusedException")
    public MasterKeyset read(String json) {
        if (EncryptedKeysetForm.isEncrypted(json)) {
            throw new MasterKeyException("It is encrypted: name the key that did it in HUB_MASTER_KEY_URI");
        }
        try {
            return new MasterKeyset(TinkJsonProtoKeysetFormat.parseKeyset(
                    json, MasterKeyset.CONFIGURATION, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new MasterKeyException("It is no Tink keyset in JSON for encryption with associated data");
        }
    }

    @Override
    public String write(MasterKeyset keyset) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset.keys(), MasterKeyset.CONFIGURATION, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keyset cannot be written", e);
        }
    }
}
