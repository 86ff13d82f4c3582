package dev.integrationhub.server.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.integrationhub.platform.keyring.KeyringSettings;
import dev.integrationhub.server.postgres.DatabaseSettings;
import dev.integrationhub.server.postgres.DatabaseSource;

/** The settings of a command, from where the server takes its own: environment, files, options. */
record HubSettings(DatabaseSettings database, KeyringSettings keyring) {

    static HubSettings read(List<String> options) {
        try (ConfigurableApplicationContext context =
                CommandContext.start(new SpringApplication(NoBeans.class), options)) {
            Binder binder = Binder.get(context.getEnvironment());
            return new HubSettings(
                    binder.bindOrCreate("hub.database", DatabaseSettings.class),
                    binder.bindOrCreate("hub", KeyringSettings.class));
        }
    }

    private Path dataDirectory() {
        return Path.of(keyring.dataDir());
    }

    /** Opens the database of an existing hub: nobody wants a backup of a new one. */
    DatabaseSource openExisting() {
        if (!database.isExternal() && !Files.isDirectory(dataDirectory())) {
            throw new IllegalStateException(
                    "There is no data directory " + dataDirectory().toAbsolutePath() + " (HUB_DATA_DIR)");
        }
        return open();
    }

    /** Opens the database, for which an embedded server is started if none runs. */
    DatabaseSource open() {
        DatabaseSource source = DatabaseSource.open(database, dataDirectory());
        // An interrupted command takes its server with it.
        Runtime.getRuntime().addShutdownHook(new Thread(source::close));
        return source;
    }

    /** Only the settings are wanted, and an application has to have a source. */
    static class NoBeans {}
}
