package dev.integrationhub.server.postgres;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.integrationhub.platform.database.Database;

/** Offers the {@link Database}; what is built on it is destroyed before PostgreSQL stops. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class PostgresConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseSource databaseSource(DatabaseSettings settings, @Value("${hub.data-dir:./data}") String dataDirectory) {
        return DatabaseSource.open(settings, Path.of(dataDirectory));
    }

    @Bean
    Database database(DatabaseSource source) {
        return source.database();
    }
}
