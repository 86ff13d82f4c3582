package dev.integrationhub.platform.access;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.keyring.Keyring;

/** What every process decides about access from. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    @Bean
    Grants grants(JdbcClient jdbc) {
        return new Grants(jdbc);
    }

    @Bean
    Users users(JdbcClient jdbc, Clock clock) {
        return new Users(jdbc, clock);
    }

    @Bean
    AccessTokens accessTokens(JdbcClient jdbc, Keyring keyring) {
        return new AccessTokens(jdbc, keyring);
    }
}
