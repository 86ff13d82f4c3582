package dev.integrationhub.platform.keyring;

import java.nio.file.Path;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import dev.integrationhub.platform.test.TestDatabase;

/** A database, and as many processes with a keyring on it as a test wants to start. */
record KeyringFixture(DataSource dataSource, JdbcTransactionManager transactions) {

    static KeyringFixture create() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(TestDatabase.dataSource(TestDatabase.createMigrated()));
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        DataSource dataSource = new HikariDataSource(pool);
        return new KeyringFixture(dataSource, new JdbcTransactionManager(dataSource));
    }

    /** What one process has of the keyring. */
    record Node(Keyring keyring, SigningKeys signingKeys, MasterKeyRotation rotation, MasterKeys masterKeys) {}

    Keyring start(Path dataDir) {
        return start(dataDir, null);
    }

    Keyring start(Path dataDir, @Nullable String masterKeyset) {
        return node(dataDir, masterKeyset).keyring();
    }

    Node node(Path dataDir, @Nullable String masterKeyset) {
        return node(dataDir, masterKeyset, null);
    }

    Node node(Path dataDir, @Nullable String masterKeyset, @Nullable String masterKeyUri) {
        return node(new KeyringSettings(
                dataDir.toString(), masterKeyset == null ? null : ClearText.of(masterKeyset), masterKeyUri));
    }

    private Node node(KeyringSettings settings) {
        KeyringConfiguration configuration = new KeyringConfiguration();
        MasterKeys masterKeys = configuration.masterKeys(settings, dataSource, transactions);
        return new Node(
                configuration.keyring(dataSource, transactions, masterKeys),
                configuration.signingKeys(dataSource, transactions, masterKeys),
                configuration.masterKeyRotation(dataSource, transactions, masterKeys),
                masterKeys);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    static Path keysetFile(Path dataDir) {
        return dataDir.resolve("keyring").resolve("master-keyset.json");
    }

    static String newKeyset() {
        return written(MasterKeyset.generate());
    }

    static String written(MasterKeyset keyset) {
        return new ClearKeysetForm().write(keyset);
    }

    static MasterKeyset parsed(String keyset) {
        return new ClearKeysetForm().read(keyset);
    }
}
