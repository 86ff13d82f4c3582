package dev.integrationhub.server.demo;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.login.resource.DemoLogin;
import dev.integrationhub.platform.caller.CommandMetadata;

/** The demo where it is asked for ({@code hub.demo}); elsewhere, that no demo's data is served. */
@Configuration(proxyBeanMethods = false)
public class DemoConfiguration {
    @Bean
    DemoData demoData(JdbcClient jdbc, Environment environment) {
        DemoData data = new DemoData(jdbc);
        if (environment.getProperty("hub.demo", Boolean.class, false)) {
            data.refuseOthers();
        } else {
            data.refuseDemos();
        }
        return data;
    }

    /** What there is in a demo alone. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "hub.demo", havingValue = "true")
    static class Demo {
        @Bean
        static DemoSettings demoSettings() {
            return new DemoSettings();
        }

        @Bean
        DemoLogin demoLogin() {
            return DemoSettings.LOGIN;
        }

        @Bean
        DemoTarget demoTarget(DemoSettings settings) {
            return new DemoTarget(settings.socket());
        }

        @Bean
        DemoBeginning demoBeginning(DemoData data, EventStore events, CommandMetadata metadata) {
            return new DemoBeginning(data, events, metadata);
        }

        @Bean
        DemoShow demoShow(Environment environment, DemoData data) {
            return new DemoShow(environment, data);
        }

        @Bean
        HealthIndicator demoHealthIndicator() {
            return () -> Health.up().withDetail("demo", true).build();
        }
    }
}
