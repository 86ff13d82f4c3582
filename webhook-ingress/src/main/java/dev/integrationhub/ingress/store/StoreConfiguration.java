package dev.integrationhub.ingress.store;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import dev.integrationhub.platform.database.Database;

/** Makes the one committer of the process, and what keeps the tables that go a day at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {
    @Bean
    GroupCommitter groupCommitter(Database database, StoreSettings settings, ObjectProvider<CommitObserver> observer) {
        return new GroupCommitter(
                new CommitterConnection(database.application(), settings.commitTimeout()),
                settings.commitTimeout(),
                observer.getIfAvailable(() -> CommitObserver.NONE));
    }

    @Bean
    DayPartitions payloadPartitions(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, StoreSettings settings) {
        return new DayPartitions(jdbc, transactions, clock, settings.retention(), "webhook_payload");
    }

    @Bean
    DayPartitions attemptPartitions(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, StoreSettings settings) {
        return new DayPartitions(jdbc, transactions, clock, settings.retention(), "attempt");
    }
}
