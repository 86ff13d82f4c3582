package dev.integrationhub.platform.keyring;

import java.nio.file.Path;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.migration.MigrationConfiguration;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class KeyringConfigurationTest {
    @TempDir
    private Path dataDir = Path.of("");

    private final Database database = TestDatabase.create();
    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withBean(Database.class, () -> database)
            .withUserConfiguration(KeyringConfiguration.class, Application.class, MigrationConfiguration.class);

    @Configuration(proxyBeanMethods = false)
    static class Application {
        @Bean
        DataSource dataSource(Database database) {
            return TestDatabase.dataSource(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    @Test
    void opensTheKeyringAfterTheMigrations() {
        hub.withPropertyValues("hub.data-dir=" + dataDir)
                .run(context -> assertThat(context).hasSingleBean(Keyring.class));

        assertThat(KeyringFixture.keysetFile(dataDir)).exists();
    }

    @Test
    void refusesToStartWithAnotherKeysetAndDoesNotShowIt() {
        String keyset = KeyringFixture.newKeyset();
        hub.withPropertyValues("hub.data-dir=" + dataDir)
                .run(context -> assertThat(context).hasNotFailed());

        hub.withPropertyValues("hub.data-dir=" + dataDir, "hub.master-keyset=" + keyset)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(MasterKeyException.class)
                        .rootCause()
                        .hasMessageContaining("HUB_MASTER_KEYSET")
                        .hasMessageNotContaining("keyData"));
    }

    @Test
    void settingsDoNotShowTheKeyset() {
        String keyset = KeyringFixture.newKeyset();

        hub.withPropertyValues("hub.master-keyset=" + keyset).run(context -> {
            KeyringSettings settings = context.getBean(KeyringSettings.class);
            assertThat(settings.masterKeyset()).isNotNull();
            assertThat(settings.toString()).doesNotContain("keyData");
            assertThat(settings.dataDir()).isEqualTo("./data");
        });
    }
}
