package dev.integrationhub.platform.caller;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.keyring.Keyring;

/** Carries the caller from the request into the events. */
@Configuration(proxyBeanMethods = false)
public class CallerConfiguration {
    @Bean
    CallerFilter callerFilter() {
        return new CallerFilter();
    }

    @Bean
    Clients clients(JdbcClient jdbc, Keyring keyring, Clock clock) {
        return new Clients(jdbc, keyring, clock);
    }

    @Bean
    CommandMetadata commandMetadata(Clients clients) {
        return new CommandMetadata(clients);
    }
}
