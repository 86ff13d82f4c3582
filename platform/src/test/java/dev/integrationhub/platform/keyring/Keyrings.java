package dev.integrationhub.platform.keyring;

import java.nio.file.Path;
import javax.sql.DataSource;

import org.springframework.transaction.PlatformTransactionManager;

/** A keyring for the tests of what needs one. */
public final class Keyrings {
    private Keyrings() {}

    /** The keyring of this database, under a master keyset in this directory. */
    public static Keyring start(Path dataDir, DataSource dataSource, PlatformTransactionManager transactions) {
        KeyringConfiguration configuration = new KeyringConfiguration();
        KeyringSettings settings = new KeyringSettings(dataDir.toString(), null, null);
        return configuration.keyring(
                dataSource, transactions, configuration.masterKeys(settings, dataSource, transactions));
    }
}
