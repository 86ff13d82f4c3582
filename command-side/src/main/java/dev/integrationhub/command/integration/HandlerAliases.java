package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.integrationhub.api.webhook.HandlerAlias;

/** The former names of the handlers of an integration. A name leads to one handler alone: who takes it, takes it away. */
final class HandlerAliases {
    private final Map<String, Entry> byName = new LinkedHashMap<>();

    private record Entry(UUID handlerId, HandlerAlias alias) {}

    void add(UUID handlerId, HandlerAlias alias) {
        byName.remove(alias.name());
        byName.put(alias.name(), new Entry(handlerId, alias));
    }

    void end(String name) {
        byName.remove(name);
    }

    void endAllOf(UUID handlerId) {
        byName.values().removeIf(entry -> entry.handlerId.equals(handlerId));
    }

    /** The latest last. */
    List<HandlerAlias> of(UUID handlerId) {
        return byName.values().stream()
                .filter(entry -> entry.handlerId.equals(handlerId))
                .map(Entry::alias)
                .toList();
    }

    /** Those of a handler whose time is not over. */
    List<HandlerAlias> liveOf(UUID handlerId, Instant now) {
        return of(handlerId).stream()
                .filter(alias -> now.isBefore(alias.until()))
                .toList();
    }
}
