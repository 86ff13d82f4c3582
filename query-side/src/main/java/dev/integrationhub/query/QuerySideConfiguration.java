package dev.integrationhub.query;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

import dev.integrationhub.platform.eventstore.TrackingGroup;
import dev.integrationhub.platform.link.LinkConfiguration;

/** The query side, for a process that has the role {@code query}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // the sides use the same names
@Import(LinkConfiguration.class)
@EntityScan
@EnableJpaRepositories
public class QuerySideConfiguration {
    /** Keeps the read models up to date. */
    @Bean
    TrackingGroup readModelGroup() {
        return new TrackingGroup("read-model");
    }
}
