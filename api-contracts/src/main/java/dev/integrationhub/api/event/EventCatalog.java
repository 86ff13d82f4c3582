package dev.integrationhub.api.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.event.AccessEvent;
import dev.integrationhub.api.audit.event.AuditEvent;
import dev.integrationhub.api.delivery.event.DeliveryEvent;
import dev.integrationhub.api.demo.event.DemoEvent;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.keyring.event.KeyringEvent;
import dev.integrationhub.api.link.event.LinkEvent;
import dev.integrationhub.api.login.event.LoginEvent;
import dev.integrationhub.api.replay.event.ReplayEvent;
import dev.integrationhub.api.token.event.TokenEvent;
import dev.integrationhub.api.user.event.UserEvent;

/** All events of the hub by the name they are stored under. */
public final class EventCatalog {
    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        Stream.of(
                        IntegrationEvent.class,
                        UserEvent.class,
                        LoginEvent.class,
                        TokenEvent.class,
                        KeyringEvent.class,
                        AccessEvent.class,
                        DeliveryEvent.class,
                        ReplayEvent.class,
                        AuditEvent.class,
                        LinkEvent.class,
                        DemoEvent.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .forEach(event -> BY_NAME.put(nameOf(event).value(), event));
    }

    private EventCatalog() {}

    public static Collection<Class<?>> events() {
        return BY_NAME.values();
    }

    /** The class for a stored name, or null if this version of the hub does not know it. */
    public static @Nullable Class<?> find(String name) {
        return BY_NAME.get(name);
    }

    /** The stored name of an event class. */
    public static EventName nameOf(Class<?> event) {
        EventName name = event.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalArgumentException(event + " has no @EventName");
        }
        return name;
    }

    /** Whether the class is an event of the hub. */
    public static boolean contains(Class<?> type) {
        return BY_NAME.containsValue(type);
    }
}
