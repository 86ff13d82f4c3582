package dev.integrationhub.platform.link;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.eventstore.EventSerializer;
import dev.integrationhub.platform.outbound.IntegCoreSettings;
import dev.integrationhub.platform.outbound.OutboundConfiguration;

/** For those who change links and those who show them. */
@Configuration(proxyBeanMethods = false)
@Import(OutboundConfiguration.class)
public class LinkConfiguration {
    @Bean
    StoredLinkTemplates storedLinkTemplates(JdbcClient jdbc, EventSerializer serializer) {
        return new StoredLinkTemplates(jdbc, serializer);
    }

    @Bean
    IntegrationLinks integrationLinks(StoredLinkTemplates templates, IntegCoreSettings integCore) {
        return new IntegrationLinks(templates, integCore);
    }
}
