package dev.integrationhub.platform.rebuild;

import java.time.Clock;
import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collects what this process can rebuild. */
@Configuration(proxyBeanMethods = false)
public class RebuildsConfiguration {
    @Bean
    Rebuilds rebuilds(DataSource dataSource, Clock clock, ObjectProvider<Rebuildable> parts) {
        return new Rebuilds(dataSource, clock, parts.orderedStream().toList());
    }

    @Bean
    RebuildEndpoint rebuildEndpoint(Rebuilds rebuilds) {
        return new RebuildEndpoint(rebuilds);
    }
}
