package dev.integrationhub.query.test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import dev.integrationhub.platform.authentication.AuthenticationConfiguration;
import dev.integrationhub.platform.caller.CallerConfiguration;
import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseConfiguration;
import dev.integrationhub.platform.eventstore.EventStoreConfiguration;
import dev.integrationhub.platform.keyring.KeyringConfiguration;
import dev.integrationhub.platform.migration.MigrationConfiguration;
import dev.integrationhub.platform.projection.ProjectionConfiguration;
import dev.integrationhub.platform.rebuild.RebuildsConfiguration;
import dev.integrationhub.platform.test.TestDatabase;
import dev.integrationhub.platform.web.WebConfiguration;
import dev.integrationhub.platform.webhook.WebhookUrls;
import dev.integrationhub.query.QuerySideConfiguration;

/** The query side alone, on a database of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    DatabaseConfiguration.class,
    MigrationConfiguration.class,
    EventStoreConfiguration.class,
    WebConfiguration.class,
    KeyringConfiguration.class,
    CallerConfiguration.class,
    AuthenticationConfiguration.class,
    ProjectionConfiguration.class,
    RebuildsConfiguration.class,
    WebhookUrls.class,
    QuerySideConfiguration.class,
    Events.class,
    Api.class
})
public class QueryApplication {
    @Bean
    Database database() {
        return TestDatabase.create();
    }
}
