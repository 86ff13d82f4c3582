package dev.integrationhub.platform.keyring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says under which master key everything new is wrapped, with a known value that is sealed under it. There is one row, and every
 * process goes by it, whatever the primary key of its keyset is.
 */
final class MasterKeyCheck {
    private static final byte[] KNOWN_VALUE = "integration hub".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;

    MasterKeyCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the master key that this database belongs to; none before the first start. */
    Optional<String> keyId() {
        return jdbc.sql("select master_key_id from keyring.master_key_check")
                .query(String.class)
                .optional();
    }

    /** The same, and it stays so until the transaction of the caller ends. */
    String keyIdForNow() {
        return jdbc.sql("select master_key_id from keyring.master_key_check for share")
                .query(String.class)
                .single();
    }

    void record(MasterKeyset keyset) {
        jdbc.sql("insert into keyring.master_key_check (master_key_id, sealed) values (?, ?)")
                .params(keyset.id(), seal(keyset.aead()))
                .update();
    }

    /** From here on the primary key of this keyset is the one; waits for the transactions that go by the former one. */
    void change(MasterKeyset keyset) {
        jdbc.sql("update keyring.master_key_check set master_key_id = ?, sealed = ?")
                .params(keyset.id(), seal(keyset.aead()))
                .update();
    }

    boolean opensWith(MasterKeyset keyset) {
        byte[] sealed = jdbc.sql("select sealed from keyring.master_key_check")
                .query(byte[].class)
                .single();
        try {
            return Arrays.equals(KNOWN_VALUE, keyset.aead().decrypt(sealed, associatedData()));
        } catch (GeneralSecurityException wrongKey) {
            return false;
        }
    }

    private static byte[] seal(Aead aead) {
        try {
            return aead.encrypt(KNOWN_VALUE, associatedData());
        } catch (GeneralSecurityException e) {
            throw new MasterKeyException("The master key cannot seal", e);
        }
    }

    private static byte[] associatedData() {
        return new LengthPrefixed().text("master-key-check/v1").toBytes();
    }
}
