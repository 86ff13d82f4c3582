package dev.integrationhub.server.commandline;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.DefaultLifecycleProcessor;

import dev.integrationhub.ingress.WebhookIngressConfiguration;
import dev.integrationhub.platform.access.AccessConfiguration;
import dev.integrationhub.platform.caller.CallerConfiguration;
import dev.integrationhub.platform.database.DatabaseConfiguration;
import dev.integrationhub.platform.eventstore.EventStoreConfiguration;
import dev.integrationhub.platform.fact.FactConfiguration;
import dev.integrationhub.platform.job.JobConfiguration;
import dev.integrationhub.platform.keyring.KeyringConfiguration;
import dev.integrationhub.platform.migration.MigrationConfiguration;
import dev.integrationhub.platform.projection.ProjectionConfiguration;
import dev.integrationhub.platform.rebuild.RebuildsConfiguration;
import dev.integrationhub.platform.web.WebConfiguration;
import dev.integrationhub.platform.webhook.WebhookUrls;
import dev.integrationhub.query.QuerySideConfiguration;

/** The parts of the hub that make read models, none of which works by itself: the database is that of a hub that runs. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    DatabaseConfiguration.class,
    MigrationConfiguration.class,
    KeyringConfiguration.class,
    EventStoreConfiguration.class,
    ProjectionConfiguration.class,
    RebuildsConfiguration.class,
    WebConfiguration.class,
    WebhookUrls.class,
    CallerConfiguration.class,
    JobConfiguration.class,
    AccessConfiguration.class,
    FactConfiguration.class,
    QuerySideConfiguration.class,
    WebhookIngressConfiguration.class
})
class RebuildConfiguration {

    /** Starts nothing, the event processors above all: they would take the work of the running hub's. */
    @Bean
    static DefaultLifecycleProcessor lifecycleProcessor() {
        return new DefaultLifecycleProcessor() {
            @Override
            public void onRefresh() {}
        };
    }
}
