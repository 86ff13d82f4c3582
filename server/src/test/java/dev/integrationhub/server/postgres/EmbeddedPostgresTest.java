package dev.integrationhub.server.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.integrationhub.platform.database.DatabaseAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {

    private final DatabaseSource source;
    private final DatabaseAddress owner;
    private final DatabaseAddress application;

    EmbeddedPostgresTest(@TempDir Path directory) {
        source = EmbeddedPostgres.open(directory, 0);
        owner = source.database().owner();
        application = source.database().application();
    }

    @AfterAll
    void stop() {
        source.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "shared_preload_libraries, ''",
        "server_encoding, UTF8",
        "log_timezone, UTC",
        "log_min_error_statement, panic",
    })
    void isDurableAndClosed(String setting, String value) throws SQLException {
        assertThat(Sql.value(owner, "SELECT setting FROM pg_settings WHERE name = '" + setting + "'"))
                .isEqualTo(value);
    }

    @Test
    void acceptsNothingButPasswordsFromThisMachine() throws SQLException {
        assertThat(
                        Sql.value(
                                owner,
                                "SELECT string_agg(type || address || '/' || netmask || auth_method, ' ') FROM pg_hba_file_rules"))
                .isEqualTo("host127.0.0.1/255.255.255.255scram-sha-256");
    }

    @Test
    void refusesAWrongPassword() {
        for (DatabaseAddress role : new DatabaseAddress[] {owner, application}) {
            DatabaseAddress wrong = new DatabaseAddress(role.jdbcUrl(), role.username(), "wrong");

            assertThatThrownBy(() -> Sql.value(wrong, "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void comparesTextOfAnyScriptWithoutRegardToCase() throws SQLException {
        assertThat(Sql.value(application, "SELECT 'Телеграм-бот' ILIKE '%ТЕЛЕГРАМ%'"))
                .isEqualTo("t");
        assertThat(Sql.value(application, "SELECT datlocale FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("C.UTF-8");
    }

    @Test
    void letsTheApplicationCreateSchemasAndNoMore() throws SQLException {
        Sql.execute(application, "CREATE SCHEMA mine");

        assertThatThrownBy(() -> Sql.execute(application, "CREATE ROLE another"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Sql.execute(application, "SELECT * FROM pg_authid"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Sql.execute(application, "SELECT pg_read_file('postgresql.conf')"))
                .hasMessageContaining("permission denied");
        assertThat(Sql.value(owner, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("t");
    }
}
