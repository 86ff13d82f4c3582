package dev.integrationhub.server;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.integrationhub.platform.authentication.AuthenticationConfiguration;
import dev.integrationhub.platform.caller.CallerConfiguration;
import dev.integrationhub.platform.consistency.ConsistencyConfiguration;
import dev.integrationhub.platform.database.DatabaseConfiguration;
import dev.integrationhub.platform.eventstore.EventStoreConfiguration;
import dev.integrationhub.platform.fact.FactConfiguration;
import dev.integrationhub.platform.job.JobConfiguration;
import dev.integrationhub.platform.keyring.KeyringConfiguration;
import dev.integrationhub.platform.keyring.KeyringHealthConfiguration;
import dev.integrationhub.platform.migration.MigrationConfiguration;
import dev.integrationhub.platform.outbound.OutboundConfiguration;
import dev.integrationhub.platform.password.PasswordConfiguration;
import dev.integrationhub.platform.projection.ProjectionConfiguration;
import dev.integrationhub.platform.rebuild.RebuildsConfiguration;
import dev.integrationhub.platform.session.SessionConfiguration;
import dev.integrationhub.platform.target.TargetConfiguration;
import dev.integrationhub.platform.web.WebConfiguration;
import dev.integrationhub.platform.webhook.WebhookUrls;

/** What every role stands on. */
@Configuration(proxyBeanMethods = false)
@Import({
    DatabaseConfiguration.class,
    MigrationConfiguration.class,
    KeyringConfiguration.class,
    KeyringHealthConfiguration.class,
    EventStoreConfiguration.class,
    CallerConfiguration.class,
    AuthenticationConfiguration.class,
    PasswordConfiguration.class,
    SessionConfiguration.class,
    FactConfiguration.class,
    ConsistencyConfiguration.class,
    ProjectionConfiguration.class,
    RebuildsConfiguration.class,
    OutboundConfiguration.class,
    JobConfiguration.class,
    TargetConfiguration.class,
    WebConfiguration.class,
    WebhookUrls.class
})
class PlatformImports {}
