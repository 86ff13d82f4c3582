package dev.integrationhub.platform.fact;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.integrationhub.platform.caller.CommandMetadata;

/** For every process, whatever its roles: each has something to tell. */
@Configuration(proxyBeanMethods = false)
public class FactConfiguration {
    @Bean
    HubFacts hubFacts(EventStore events, CommandMetadata metadata) {
        return new HubFacts(events, metadata);
    }
}
