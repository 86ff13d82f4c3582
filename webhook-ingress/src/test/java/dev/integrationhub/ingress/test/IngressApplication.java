package dev.integrationhub.ingress.test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import dev.integrationhub.ingress.WebhookIngressConfiguration;
import dev.integrationhub.platform.caller.CallerConfiguration;
import dev.integrationhub.platform.consistency.ConsistencyConfiguration;
import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseConfiguration;
import dev.integrationhub.platform.eventstore.EventStoreConfiguration;
import dev.integrationhub.platform.job.JobConfiguration;
import dev.integrationhub.platform.keyring.KeyringConfiguration;
import dev.integrationhub.platform.migration.MigrationConfiguration;
import dev.integrationhub.platform.projection.ProjectionConfiguration;
import dev.integrationhub.platform.rebuild.RebuildsConfiguration;
import dev.integrationhub.platform.test.TestDatabase;
import dev.integrationhub.platform.web.WebConfiguration;

/** The ingress alone, on a database of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    ConsistencyConfiguration.class,
    DatabaseConfiguration.class,
    KeyringConfiguration.class,
    MigrationConfiguration.class,
    EventStoreConfiguration.class,
    JobConfiguration.class,
    CallerConfiguration.class,
    ProjectionConfiguration.class,
    RebuildsConfiguration.class,
    WebConfiguration.class,
    WebhookIngressConfiguration.class,
    Events.class
})
public class IngressApplication {
    @Bean
    Database database() {
        return TestDatabase.create();
    }
}
