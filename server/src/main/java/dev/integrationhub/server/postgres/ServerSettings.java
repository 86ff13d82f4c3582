package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The files that configure the embedded server: nothing acknowledged is lost, nobody but its own roles gets in. */
final class ServerSettings {

    private static final String INCLUDED = "hub.conf";

    private ServerSettings() {}

    /** Once, after {@code initdb}. */
    static void includeIn(Path data) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), "\ninclude '" + INCLUDED + "'\n", StandardOpenOption.APPEND);
    }

    /** Before every start. */
    static void write(Path data, int port) throws IOException {
        PrivateFiles.write(data.resolve(INCLUDED), settings(port));
        PrivateFiles.write(data.resolve("pg_hba.conf"), """
                # Written at every start.
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }

    private static String settings(int port) {
        return """
                # Written at every start; ALTER SYSTEM overrides it.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'

                fsync = on
                synchronous_commit = on
                full_page_writes = on

                timezone = 'UTC'
                log_timezone = 'UTC'
                shared_preload_libraries = ''

                # One file for each hour of the day; no statement or row in it, since either may hold what is private.
                logging_collector = on
                log_directory = '../log'
                log_filename = 'postgresql-%%H.log'
                log_rotation_age = 1h
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_error_verbosity = terse
                log_min_error_statement = panic
                """.formatted(port);
    }
}
