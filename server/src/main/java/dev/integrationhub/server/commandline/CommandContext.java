package dev.integrationhub.server.commandline;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

import dev.integrationhub.platform.database.Database;

/** Spring for the time of a command: the server's settings, no web server, a quiet log. */
final class CommandContext {

    // A command says itself what it did and why it failed.
    private static final Map<String, Object> QUIET =
            Map.of("logging.level.root", "error", "logging.level.org.springframework.boot.SpringApplication", "off");

    private CommandContext() {}

    static ConfigurableApplicationContext start(SpringApplication application, List<String> options) {
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(QUIET);
        return application.run(options.toArray(String[]::new));
    }

    /** Makes the parts that rebuild read models, uses them and closes them. */
    static void use(Database database, List<String> options, Consumer<ApplicationContext> action) {
        SpringApplication application = new SpringApplication(RebuildConfiguration.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("database", database));
        try (ConfigurableApplicationContext context = start(application, options)) {
            action.accept(context);
        } catch (BeansException e) {
            throw new IllegalStateException(
                    NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
        }
    }
}
