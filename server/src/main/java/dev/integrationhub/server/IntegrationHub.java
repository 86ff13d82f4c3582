package dev.integrationhub.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;

/** Starts the hub. */
@SpringBootConfiguration
public class IntegrationHub {
    public static void main(String[] args) {
        SpringApplication.run(IntegrationHub.class, args);
    }
}
