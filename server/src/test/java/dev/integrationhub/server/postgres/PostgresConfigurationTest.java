package dev.integrationhub.server.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresConfigurationTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(PostgresConfiguration.class);

    @Test
    void usesTheServerThatTheSettingsName() {
        context.withPropertyValues(
                        "hub.database.url=jdbc:postgresql://db:5432/hub",
                        "hub.database.username=app",
                        "hub.database.password=p4ss")
                .run(started -> {
                    DatabaseAddress expected = new DatabaseAddress("jdbc:postgresql://db:5432/hub", "app", "p4ss");
                    assertThat(started.getBean(Database.class)).isEqualTo(new Database(expected, expected));
                });
    }

    @Test
    void givesMigrationsARoleOfTheirOwn() {
        context.withPropertyValues(
                        "hub.database.url=jdbc:postgresql://db:5432/hub",
                        "hub.database.owner-username=owner",
                        "hub.database.owner-password=s3cret")
                .run(started -> {
                    Database database = started.getBean(Database.class);
                    assertThat(database.owner().username()).isEqualTo("owner");
                    assertThat(database.owner().password()).isEqualTo("s3cret");
                    assertThat(database.application().username()).isEqualTo("integration_hub");
                });
    }

    @Test
    void refusesAUrlThatIsNoneForJdbcWithoutRepeatingIt() {
        context.withPropertyValues("hub.database.url=postgres://app:p4ss@db/hub")
                .run(failed -> assertThat(failed.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(PostgresException.class)
                        .hasMessageContaining("must be a JDBC URL")
                        .hasMessageNotContaining("p4ss"));
    }

    @Test
    void showsNoPasswordAsText() {
        DatabaseSettings settings =
                new DatabaseSettings("jdbc:postgresql://db/hub?password=p4ss", "app", "p4ss", "owner", "p4ss", 0);

        assertThat(settings.toString()).doesNotContain("p4ss");
        assertThat(DatabaseSource.open(settings, Path.of("unused")).toString()).doesNotContain("p4ss");
    }

    @Test
    void stopsTheEmbeddedServerAfterWhatUsesIt(@TempDir Path directory) throws Exception {
        context.withUserConfiguration(LastWords.class)
                .withPropertyValues("hub.data-dir=" + UnpackedOnce.in(directory))
                .run(started -> {
                    LastQuery query = started.getBean(LastQuery.class);
                    started.close();
                    assertThat(query.answer).isEqualTo("1");
                    assertThatThrownBy(() -> Sql.value(query.database.owner(), "SELECT 1"))
                            .isInstanceOf(SQLException.class);
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class LastWords {
        @Bean
        LastQuery lastQuery(Database database) {
            return new LastQuery(database);
        }
    }

    static final class LastQuery implements AutoCloseable {
        private final Database database;
        private String answer = "";

        LastQuery(Database database) {
            this.database = database;
        }

        @Override
        public void close() throws SQLException {
            answer = Sql.value(database.application(), "SELECT 1");
        }
    }
}
