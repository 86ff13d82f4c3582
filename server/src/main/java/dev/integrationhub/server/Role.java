package dev.integrationhub.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.core.env.Environment;

import dev.integrationhub.command.CommandSideConfiguration;
import dev.integrationhub.ingress.WebhookIngressConfiguration;
import dev.integrationhub.query.QuerySideConfiguration;

/** What a process of the hub does ({@code hub.roles}); all of it unless told otherwise. */
enum Role {
    /** Decides: every method but GET. */
    COMMAND(CommandSideConfiguration.class),
    /** Shows: every GET. */
    QUERY(QuerySideConfiguration.class),
    /** Receives webhooks. */
    INGRESS(WebhookIngressConfiguration.class);

    private final Class<?> configuration;

    Role(Class<?> configuration) {
        this.configuration = configuration;
    }

    Class<?> configuration() {
        return configuration;
    }

    /** The roles of this process. */
    static Set<Role> of(Environment environment) {
        Set<Role> roles = new TreeSet<>();
        for (String name : environment.getRequiredProperty("hub.roles", String[].class)) {
            roles.add(parse(name.strip()));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("hub.roles names no role; there are " + Arrays.toString(values()));
        }
        return roles;
    }

    private static Role parse(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("hub.roles: there is no role '" + name + "'; there are "
                        + Arrays.toString(values()).toLowerCase(Locale.ROOT)));
    }
}
