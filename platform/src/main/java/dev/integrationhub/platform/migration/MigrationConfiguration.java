package dev.integrationhub.platform.migration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.integrationhub.platform.database.Database;

/** Migrates while the context starts; whatever needs tables depends on the bean {@code schemaMigrations}. */
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {
    @Bean
    SchemaMigrations schemaMigrations(Database database) {
        SchemaMigrations migrations = new SchemaMigrations(database);
        migrations.migrateAll();
        return migrations;
    }
}
