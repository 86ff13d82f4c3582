package dev.integrationhub.command.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Keyrings;
import dev.integrationhub.platform.test.TestDatabase;

/** Seals with a real keyring on a database of its own. */
public record RealSealing(Sealing sealing, Keyring keyring, JdbcClient jdbc) {

    public static RealSealing start() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(TestDatabase.dataSource(TestDatabase.createMigrated()));
        pool.setMaximumPoolSize(4);
        HikariDataSource dataSource = new HikariDataSource(pool);
        try {
            Keyring keyring = Keyrings.start(
                    Files.createTempDirectory("keyring"), dataSource, new JdbcTransactionManager(dataSource));
            return new RealSealing(new Sealing(keyring), keyring, JdbcClient.create(dataSource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many values were sealed for an integration. */
    public long keys(UUID integrationId) {
        return jdbc.sql("select count(*) from keyring.value_key where integration_id = ?")
                .param(integrationId)
                .query(Long.class)
                .single();
    }
}
