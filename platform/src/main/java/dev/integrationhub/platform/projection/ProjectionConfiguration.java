package dev.integrationhub.platform.projection;

import java.time.Clock;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.database.DatabaseProbe;

/** Watches the event processors. */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {
    @Bean
    Failures projectionFailures() {
        return new Failures();
    }

    @Bean
    ConfigurerModule watchedProcessors(Failures failures) {
        return configurer -> configurer.eventProcessing(processing ->
                processing.registerDefaultHandlerInterceptor((configuration, processor) -> failures.watch(processor)));
    }

    @Bean
    EventProcessors eventProcessors(@Lazy EventProcessingConfiguration processing, Failures failures, JdbcClient jdbc) {
        return new EventProcessors(processing, failures, jdbc);
    }

    @Bean
    ProjectionHealth projectionsHealthIndicator(EventProcessors processors) {
        return new ProjectionHealth(processors);
    }

    @Bean
    CaughtUp caughtUp(@Lazy EventProcessingConfiguration processing, DatabaseProbe database, Clock clock) {
        return new CaughtUp(processing, database.jdbc(), clock);
    }
}
