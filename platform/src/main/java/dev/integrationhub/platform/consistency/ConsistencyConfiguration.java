package dev.integrationhub.platform.consistency;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read-your-writes across processes. */
@Configuration(proxyBeanMethods = false)
public class ConsistencyConfiguration {
    @Bean
    ReadBarrier readBarrier(
            JdbcClient jdbc,
            Clock clock,
            @Value("${hub.event-store.claim-timeout}") Duration claimTimeout,
            ObjectProvider<LocalView> views) {
        return new ReadBarrier(jdbc, clock, claimTimeout, views.stream().toList());
    }
}
