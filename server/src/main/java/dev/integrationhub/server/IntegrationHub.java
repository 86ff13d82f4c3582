package dev.integrationhub.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

import dev.integrationhub.server.commandline.CommandLine;
import dev.integrationhub.server.demo.DemoConfiguration;
import dev.integrationhub.server.postgres.PostgresConfiguration;
import dev.integrationhub.server.system.SystemConfiguration;

/** Starts the hub, with the sides that its roles name in one process, or does what the command line asks for. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PostgresConfiguration.class,
    PlatformImports.class,
    RoleImports.class,
    StartLine.class,
    SystemConfiguration.class,
    DemoConfiguration.class,
    TracingConfiguration.class
})
public class IntegrationHub {
    public static void main(String[] args) {
        CommandLine commandLine = CommandLine.of(args);
        if (commandLine.startsTheServer()) {
            SpringApplication.run(IntegrationHub.class, args);
        } else {
            System.exit(commandLine.run(System.out, System.err));
        }
    }
}
