package dev.integrationhub.ingress.deliver;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.queue.Queue;
import dev.integrationhub.platform.queue.TableQueue;

/** Reads how webhooks are delivered, and tells operators what waits for that. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryLimits.class)
class DeliveryConfiguration {
    @Bean
    Queue deliveriesDue(JdbcClient jdbc, Clock clock) {
        return new TableQueue(jdbc, clock, "deliveries-due", """
                select next_attempt_at from ingress.delivery
                where status = 'pending' and worker_id is null and next_attempt_at <= :now""");
    }

    @Bean
    Queue deliveriesToRetry(JdbcClient jdbc, Clock clock) {
        return new TableQueue(jdbc, clock, "deliveries-to-retry", """
                select next_attempt_at from ingress.delivery
                where status = 'pending' and worker_id is null and next_attempt_at > :now""");
    }

    @Bean
    Queue deliveriesInHand(JdbcClient jdbc, Clock clock) {
        return new TableQueue(jdbc, clock, "deliveries-in-hand", """
                select null::timestamptz from ingress.delivery where status = 'pending' and worker_id is not null""");
    }

    @Bean
    Queue deadLetters(JdbcClient jdbc, Clock clock) {
        return new TableQueue(jdbc, clock, "dead-letters", """
                select null::timestamptz from ingress.delivery where status = 'dead-lettered'""");
    }
}
