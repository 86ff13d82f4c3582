package dev.integrationhub.ingress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

import dev.integrationhub.platform.eventstore.TrackingGroup;
import dev.integrationhub.platform.target.TargetConfiguration;

/** The webhook ingress, for a process that has the role {@code ingress}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // the sides use the same names
@Import(TargetConfiguration.class)
public class WebhookIngressConfiguration {
    /** Keeps the routes up to date. */
    @Bean
    TrackingGroup routesGroup() {
        return new TrackingGroup("routes");
    }
}
