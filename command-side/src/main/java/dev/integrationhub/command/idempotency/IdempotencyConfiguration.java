package dev.integrationhub.command.idempotency;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.platform.keyring.KeyDestruction;
import dev.integrationhub.platform.keyring.Keyring;

/** Keyed requests: the filter that finds them again, and the store of their answers. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {
    @Bean
    IdempotencyStore idempotencyStore(JdbcClient jdbc, Keyring keyring, JsonMapper json, Clock clock) {
        return new IdempotencyStore(jdbc, keyring, json, clock);
    }

    @Bean
    IdempotentAnswers idempotentAnswers(IdempotencyStore store, JsonMapper json) {
        return new IdempotentAnswers(store, json);
    }

    /** What commands destroy keys with. */
    @Bean
    @Primary
    KeyDestruction keysAndAnswers(Keyring keyring, IdempotencyStore store) {
        return new KeysAndAnswers(keyring, store);
    }

    @Bean
    RunningAttempts runningAttempts(IdempotencyStore store) {
        return new RunningAttempts(store);
    }

    @Bean
    IdempotencyFilter idempotencyFilter(IdempotencyStore store, RunningAttempts running) {
        return new IdempotencyFilter(store, running);
    }
}
