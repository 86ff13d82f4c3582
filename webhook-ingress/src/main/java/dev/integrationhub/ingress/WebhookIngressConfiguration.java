package dev.integrationhub.ingress;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

import dev.integrationhub.ingress.limit.WebhookIntake;
import dev.integrationhub.platform.eventstore.TrackingGroup;
import dev.integrationhub.platform.target.TargetConfiguration;
import dev.integrationhub.platform.web.BodyLimit;

/** The webhook ingress, for a process that has the role {@code ingress}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // the sides use the same names
@EnableConfigurationProperties(WebhookIntake.class)
@Import(TargetConfiguration.class)
public class WebhookIngressConfiguration {
    /** What a handler takes is known with its route: there its bodies are limited, and what is larger is noted. */
    @Bean
    BodyLimit webhookBodyLimit() {
        return new BodyLimit("/webhook/", Long.MAX_VALUE);
    }

    /** Keeps the routes up to date. */
    @Bean
    TrackingGroup routesGroup() {
        return new TrackingGroup("routes");
    }
}
