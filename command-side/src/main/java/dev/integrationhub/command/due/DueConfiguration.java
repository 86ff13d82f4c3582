package dev.integrationhub.command.due;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.queue.Queue;
import dev.integrationhub.platform.queue.TableQueue;

/** Tells operators what should have ended by now. */
@Configuration(proxyBeanMethods = false)
class DueConfiguration {
    @Bean
    Queue endsDue(JdbcClient jdbc, Clock clock) {
        return new TableQueue(jdbc, clock, "ends-due", "select due_at from event_store.due where due_at <= :now");
    }
}
