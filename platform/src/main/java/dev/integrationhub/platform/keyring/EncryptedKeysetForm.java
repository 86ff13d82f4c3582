package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;
import java.util.ServiceLoader;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import org.jspecify.annotations.Nullable;

/**
 * A Tink keyset in JSON that a key management service has encrypted, as Tinkey writes it with {@code --master-key-uri}. The service is
 * asked when a process reads the keyset, and not for every value: the hub works on while it does not answer.
 */
final class EncryptedKeysetForm implements KeysetForm {
    /** Tinkey binds an encrypted keyset to nothing. */
    private static final byte[] NO_ASSOCIATED_DATA = new byte[0];

    private final String uri;
    private volatile @Nullable Opened last;

    /** @param uri of the key, as Tink's client of the service names it */
    EncryptedKeysetForm(String uri) {
        this.uri = uri;
    }

    /** What was opened last; the same text needs no second question. */
    private record Opened(String json, MasterKeyset keyset) {}

    /** The words of the service's client may be repeated: it has never seen the keyset in the clear. */
    @Override
    public MasterKeyset read(String json) {
        Opened before = last;
        if (before != null && before.json().equals(json)) {
            return before.keyset();
        }
        if (!isEncrypted(json)) {
            throw new MasterKeyException("It is not encrypted, which it must be where a key for that is named: " + uri);
        }
        Aead service = service();
        try {
            MasterKeyset keyset = new MasterKeyset(TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                    json, service, NO_ASSOCIATED_DATA, MasterKeyset.CONFIGURATION));
            last = new Opened(json, keyset);
            return keyset;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new MasterKeyException("It does not open with the key " + uri + " (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public String write(MasterKeyset keyset) {
        try {
            return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset.keys(), service(), NO_ASSOCIATED_DATA, MasterKeyset.CONFIGURATION);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new MasterKeyException("The key " + uri + " does not encrypt (" + e.getMessage() + ")", e);
        }
    }

    static boolean isEncrypted(String json) {
        return json.contains("\"encryptedKeyset\"");
    }

    private Aead service() {
        for (KmsClient client : ServiceLoader.load(KmsClient.class)) {
            if (client.doesSupport(uri)) {
                try {
                    return client.withDefaultCredentials().getAead(uri);
                } catch (GeneralSecurityException e) {
                    throw new MasterKeyException("The key " + uri + " cannot be used (" + e.getMessage() + ")", e);
                }
            }
        }
        throw new MasterKeyException(
                "No client of a key management service on the class path knows keys such as " + uri);
    }
}
