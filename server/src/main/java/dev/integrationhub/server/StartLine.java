package dev.integrationhub.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

import dev.integrationhub.platform.database.Database;

/** Says, once it serves, where the hub's API, its documentation and its data are. */
class StartLine {
    private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);

    private final Environment environment;
    private final Database database;

    StartLine(Environment environment, Database database) {
        this.environment = environment;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String base = "http://" + environment.getProperty("server.address", "localhost") + ":"
                + environment.getProperty("local.server.port");
        LOG.info(
                "Integration Hub serves {}: API {}/integrations, documentation {}/docs, data {}, database {}",
                Role.of(environment).stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")),
                base,
                base,
                Path.of(environment.getRequiredProperty("hub.data-dir"))
                        .toAbsolutePath()
                        .normalize(),
                database.application());
    }
}
