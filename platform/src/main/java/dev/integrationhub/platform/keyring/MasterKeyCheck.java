package dev.integrationhub.platform.keyring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A known value, sealed under the master key that this database belongs to. */
final class MasterKeyCheck {
    private static final byte[] KNOWN_VALUE = "integration hub".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;

    MasterKeyCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the master key that this database belongs to; none before the first start. */
    Optional<String> expectedKeyId() {
        return jdbc.sql("select master_key_id from keyring.master_key_check")
                .query(String.class)
                .optional();
    }

    void record(MasterKey key) {
        jdbc.sql("insert into keyring.master_key_check (master_key_id, sealed) values (?, ?)")
                .params(key.id(), seal(key))
                .update();
    }

    boolean opensWith(MasterKey key) {
        byte[] sealed = jdbc.sql("select sealed from keyring.master_key_check")
                .query(byte[].class)
                .single();
        try {
            return Arrays.equals(KNOWN_VALUE, key.aead().decrypt(sealed, associatedData()));
        } catch (GeneralSecurityException wrongKey) {
            return false;
        }
    }

    private static byte[] seal(MasterKey key) {
        try {
            return key.aead().encrypt(KNOWN_VALUE, associatedData());
        } catch (GeneralSecurityException e) {
            throw new MasterKeyException("The master key from " + key.origin() + " cannot seal", e);
        }
    }

    private static byte[] associatedData() {
        return new LengthPrefixed().text("master-key-check/v1").toBytes();
    }
}
