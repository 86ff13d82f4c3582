package dev.integrationhub.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool of connections that everything but the migrations uses, and the one that health is asked over. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
    /** A client rather hears that the database is away than waits for it. */
    private static final int LONGEST_WAIT_MS = 10_000;

    @Bean
    HikariDataSource dataSource(Database database, @Value("${hub.database.pool-size}") int poolSize) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hub");
        config.setJdbcUrl(database.application().jdbcUrl());
        config.setUsername(database.application().username());
        config.setPassword(database.application().password());
        config.setMaximumPoolSize(poolSize);
        config.setConnectionTimeout(LONGEST_WAIT_MS);
        // Entities name their tables without a schema, so that a rebuild can point the same code at other tables.
        config.setSchema(Schema.READ_MODEL.schemaName());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "integration-hub");
        // The event processors forget a gap in the event order after 60 s: no transaction may live that long.
        config.setConnectionInitSql("set idle_in_transaction_session_timeout = '30s'");
        return new HikariDataSource(config);
    }

    @Bean
    DatabaseProbe databaseProbe(Database database) {
        return new DatabaseProbe(database.application());
    }

    /** By this name it takes the place of Spring Boot's own, which waits as long as the pool does. */
    @Bean
    DatabaseHealth dbHealthIndicator(DatabaseProbe probe) {
        return new DatabaseHealth(probe);
    }
}
