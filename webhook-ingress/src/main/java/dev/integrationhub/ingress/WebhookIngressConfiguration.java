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
    /** What a handler takes is looked at with its route; this is what any could take. */
    @Bean
    BodyLimit webhookBodyLimit() {
        return new BodyLimit("/webhook/", WebhookIntake.LARGEST_BODY);
    }

    /** Keeps the routes up to date. */
    @Bean
    TrackingGroup routesGroup() {
        return new TrackingGroup("routes");
    }
}
