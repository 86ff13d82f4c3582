package dev.integrationhub.command.integration;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.integrationhub.command.write.StreamTurns;

/** Where integrations are loaded from. */
@Configuration(proxyBeanMethods = false)
class IntegrationConfiguration {
    @Bean
    Repository<Integration> integrationRepository(
            EventStore eventStore, ParameterResolverFactory parameters, HandlerDefinition handlers) {
        return new IntegrationRepository(eventStore, new CaffeineAggregateCache(), parameters, handlers);
    }

    @Bean
    Integrations integrations(Repository<Integration> integrationRepository, StreamTurns turns) {
        return new Integrations(integrationRepository, turns);
    }
}
