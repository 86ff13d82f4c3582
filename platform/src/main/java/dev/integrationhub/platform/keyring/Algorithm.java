package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;

/**
 * The kinds of keys in the keyring, and how each is made, wrapped and unwrapped as a Tink keyset.
 *
 * @param <T> what a key of this kind can do
 */
record Algorithm<T>(Parameters parameters, Configuration configuration, Class<T> primitive) {
    /** Wraps other keys; its ciphertexts say which key of the keyset made them, so that the keyset can be rotated. */
    static final Algorithm<Aead> KEY_ENCRYPTION = aead(PredefinedAeadParameters.AES256_GCM);

    /** Seals one value; the envelope around the ciphertext already names the key. */
    static final Algorithm<Aead> VALUE = aead(unprefixedAes256Gcm());

    /** Seals any number of values: AES-256-GCM under a key derived for each, since random nonces of 12 bytes wear out. */
    static final Algorithm<Aead> MANY_VALUES = aead(PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE_NO_PREFIX);

    /** Derives other keys: HKDF with SHA-256. */
    static final Algorithm<PrfSet> DERIVATION =
            new Algorithm<>(PredefinedPrfParameters.HKDF_SHA256, PrfConfig2026.get(), PrfSet.class);

    KeysetHandle generate() {
        try {
            return KeysetHandle.generateNew(parameters, configuration);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key", e);
        }
    }

    WrappedKeyset wrap(KeysetHandle keyset, Aead wrapping, LengthPrefixed associatedData) {
        try {
            return new WrappedKeyset(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, wrapping, associatedData.toBytes(), configuration));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot wrap a key", e);
        }
    }

    /** @throws GeneralSecurityException if the bytes were not wrapped so, or are no key of this kind */
    T unwrap(WrappedKeyset wrapped, Aead wrapping, LengthPrefixed associatedData) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                        wrapped.toBytes(), wrapping, associatedData.toBytes(), configuration)
                .getPrimitive(configuration, primitive);
    }

    /**
     * The same key wrapped by another one.
     *
     * @throws GeneralSecurityException if the bytes were not wrapped so, or are no key of this kind
     */
    WrappedKeyset rewrap(WrappedKeyset wrapped, Aead former, Aead wrapping, LengthPrefixed associatedData)
            throws GeneralSecurityException {
        return wrap(
                TinkProtoKeysetFormat.parseEncryptedKeyset(
                        wrapped.toBytes(), former, associatedData.toBytes(), configuration),
                wrapping,
                associatedData);
    }

    T primitive(KeysetHandle keyset) {
        try {
            return keyset.getPrimitive(configuration, primitive);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot use a key", e);
        }
    }

    private static Algorithm<Aead> aead(Parameters parameters) {
        return new Algorithm<>(parameters, AeadConfig2026.get(), Aead.class);
    }

    private static AesGcmParameters unprefixedAes256Gcm() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink does not know AES-256-GCM", e);
        }
    }
}
