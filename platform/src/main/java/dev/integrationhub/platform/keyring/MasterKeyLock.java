package dev.integrationhub.platform.keyring;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets one process at a time make, find for the first time or change the master keyset. */
record MasterKeyLock(JdbcClient jdbc) {
    /** Any number will do that nothing else locks: the ASCII bytes of "keyring". */
    private static final long LOCK = 0x6b657972696e67L;

    /** Held until the transaction of the caller ends. */
    void take() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
    }
}
