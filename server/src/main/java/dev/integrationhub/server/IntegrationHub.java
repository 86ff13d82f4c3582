package dev.integrationhub.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

import dev.integrationhub.server.postgres.PostgresConfiguration;

/** Starts the hub: the sides that its roles name, in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PostgresConfiguration.class, PlatformImports.class, RoleImports.class, StartLine.class})
public class IntegrationHub {
    public static void main(String[] args) {
        SpringApplication.run(IntegrationHub.class, args);
    }
}
