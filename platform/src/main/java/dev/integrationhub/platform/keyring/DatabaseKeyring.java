package dev.integrationhub.platform.keyring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.integrationhub.platform.keyring.ValueKeys.ValueKey;

/** The keyring whose wrapped keys are rows of the schema {@code keyring}. */
final class DatabaseKeyring implements Keyring {
    private final ValueKeys valueKeys;
    private final FingerprintKeys fingerprintKeys;
    private final SigningKeyRows signingKeys;
    private final HubWide hubWide;
    private final TransactionOperations newTransaction;

    /** @param newTransaction runs what it is given in a transaction of its own, whether or not there is one */
    DatabaseKeyring(JdbcClient jdbc, TransactionOperations newTransaction, MasterKeys masterKeys) {
        IntegrationKeys integrationKeys = new IntegrationKeys(jdbc, masterKeys);
        this.valueKeys = new ValueKeys(jdbc, integrationKeys);
        this.fingerprintKeys = new FingerprintKeys(jdbc, integrationKeys);
        this.signingKeys = new SigningKeyRows(jdbc);
        this.hubWide = new HubWide(new HubKeys(jdbc, newTransaction, masterKeys));
        this.newTransaction = newTransaction;
    }

    @Override
    public String seal(SealedFor where, ClearText value) {
        ValueKey key = newTransaction.execute(status -> valueKeys.create(where));
        try {
            byte[] ciphertext =
                    key.aead().encrypt(value.reveal().getBytes(StandardCharsets.UTF_8), where.associatedData(key.id()));
            return new Envelope(Envelope.OF_A_VALUE, key.id(), ciphertext).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal " + where, e);
        }
    }

    @Override
    public ClearText open(SealedFor where, String envelope) {
        Envelope sealed = Envelope.parse(Envelope.OF_A_VALUE, envelope);
        try {
            byte[] value =
                    valueKeys.find(sealed.keyId()).decrypt(sealed.ciphertext(), where.associatedData(sealed.keyId()));
            return ClearText.of(new String(value, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(
                    "What key " + sealed.keyId() + " sealed was changed, or was not sealed for " + where, e);
        }
    }

    @Override
    public void destroyAllOf(UUID integrationId) {
        valueKeys.destroyAllOf(integrationId);
        signingKeys.destroyAllOf(integrationId);
    }

    @Override
    public void destroyAllOf(UUID integrationId, UUID resourceId) {
        valueKeys.destroyAllOf(integrationId, resourceId);
    }

    @Override
    public void destroy(UUID integrationId, UUID resourceId, long version) {
        valueKeys.destroy(integrationId, resourceId, version);
    }

    @Override
    public String fingerprint(UUID integrationId, ClearText value) {
        return newTransaction.execute(status -> fingerprintKeys.fingerprint(integrationId, value));
    }

    @Override
    public byte[] keyedDigest(String purposeLabel, byte[]... parts) {
        return hubWide.digest(purposeLabel, parts);
    }

    @Override
    public String sealHubWide(String purposeLabel, byte[] context, byte[] value) {
        return hubWide.seal(purposeLabel, context, value);
    }

    @Override
    public byte[] openHubWide(String purposeLabel, byte[] context, String envelope) {
        return hubWide.open(purposeLabel, context, envelope);
    }
}
