package dev.integrationhub.ingress.store;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.integrationhub.platform.database.Database;

/** Makes the one committer of the process. */
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
}
