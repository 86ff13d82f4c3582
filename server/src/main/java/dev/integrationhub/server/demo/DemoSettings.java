package dev.integrationhub.server.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

import dev.integrationhub.api.login.resource.DemoLogin;

/**
 * The settings of a demo, before anything is made of them: a password that everybody knows, data of its own, and as integ-core a server
 * inside the process, which the hub may therefore call although it is on the loopback address, and nothing else there.
 */
class DemoSettings implements BeanFactoryPostProcessor, EnvironmentAware {
    static final DemoLogin LOGIN = new DemoLogin("admin", "just looking around");

    private static final Set<String> ALL_ROLES = Set.of("command", "query", "ingress");

    private @Nullable ConfigurableEnvironment environment;
    private @Nullable HttpServer socket;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        ConfigurableEnvironment settings = Objects.requireNonNull(environment);
        requireAllRoles(settings);
        HttpServer bound = bind();
        socket = bound;
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "demo",
                        Map.of(
                                "hub.admin-password",
                                LOGIN.password(),
                                "hub.demo-data-dir",
                                "./demo-data",
                                "hub.integ-core.base-url",
                                "http://127.0.0.1:" + bound.getAddress().getPort())));
    }

    /** Of the server that stands for integ-core. Nothing answers on it yet. */
    HttpServer socket() {
        return Objects.requireNonNull(socket);
    }

    private static void requireAllRoles(Environment settings) {
        String[] roles = settings.getRequiredProperty("hub.roles", String[].class);
        if (!Arrays.asList(roles).containsAll(ALL_ROLES)) {
            throw new DemoRefused(
                    "HUB_DEMO is set for a process that has not all roles: a demo is one process.",
                    "Take HUB_ROLES away, or HUB_DEMO.");
        }
    }

    private static HttpServer bind() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        } catch (IOException e) {
            throw new DemoRefused("There is no port for the demo's target: " + e, "Start it again.");
        }
    }
}
