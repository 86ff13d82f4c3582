package dev.integrationhub.platform.keyring;

import java.nio.file.Path;
import javax.sql.DataSource;

import org.springframework.transaction.PlatformTransactionManager;

/** A keyring for the tests of what needs one. */
public final class Keyrings {
    private Keyrings() {}

    /** The keyring of this database, under a master keyset in this directory. */
    public static Keyring start(Path dataDir, DataSource dataSource, PlatformTransactionManager transactions) {
        return new KeyringConfiguration()
                .keyring(new KeyringSettings(dataDir.toString(), null), dataSource, transactions);
    }
}
