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

    Keyring start(Path dataDir) {
        return start(dataDir, null);
    }

    Keyring start(Path dataDir, @Nullable String masterKeyset) {
        ClearText given = masterKeyset == null ? null : ClearText.of(masterKeyset);
        return new KeyringConfiguration()
                .keyring(new KeyringSettings(dataDir.toString(), given), dataSource, transactions);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    static Path keysetFile(Path dataDir) {
        return dataDir.resolve("keyring").resolve("master-keyset.json");
    }
}
