package dev.integrationhub.ingress.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.ingress.test.Messages;
import dev.integrationhub.platform.id.Uuid7;

/** A history of a few integrations that quarrel over a few handler names, as the command side would let it happen. */
final class RandomHistory {
    private static final int INTEGRATIONS = 3;
    private static final int NAMES = 3;

    private enum State {
        NONE,
        LIVE,
        DELETED,
        PURGED
    }

    private static final class One {
        final Integration integration = Integration.some();
        final Map<UUID, String> handlers = new LinkedHashMap<>();
        State state = State.NONE;
    }

    private final String prefix = "n-" + Uuid7.next() + "-";
    private final Random random;
    private final List<One> all = new ArrayList<>();
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final Messages messages = new Messages();

    RandomHistory(Random random, int steps) {
        this.random = random;
        for (int i = 0; i < INTEGRATIONS; i++) {
            all.add(new One());
        }
        for (int i = 0; i < steps; i++) {
            step(all.get(random.nextInt(INTEGRATIONS)), prefix + random.nextInt(NAMES));
        }
    }

    List<DomainEventMessage<?>> events() {
        return events;
    }

    /** Which handler has each name at the end. */
    Map<String, Optional<UUID>> owners() {
        Map<String, Optional<UUID>> owners = new LinkedHashMap<>();
        for (int i = 0; i < NAMES; i++) {
            owners.put(prefix + i, owner(prefix + i));
        }
        return owners;
    }

    private Optional<UUID> owner(String name) {
        return all.stream()
                .filter(one -> one.state == State.LIVE)
                .flatMap(one -> one.handlers.entrySet().stream())
                .filter(handler -> handler.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void step(One one, String name) {
        Integration it = one.integration;
        if (one.state == State.NONE) {
            one.state = State.LIVE;
            happen(it.created("i"));
        } else if (one.state == State.DELETED) {
            if (random.nextInt(4) == 0) {
                one.state = State.PURGED;
                happen(it.purged());
            } else if (one.handlers.values().stream()
                    .allMatch(held -> owner(held).isEmpty())) {
                one.state = State.LIVE;
                happen(it.restored());
            }
        } else if (one.state == State.LIVE) {
            live(one, name);
        }
    }

    private void live(One one, String name) {
        Integration it = one.integration;
        Optional<UUID> handler = one.handlers.keySet().stream().findAny();
        int action = random.nextInt(9);
        if (action == 0) {
            one.state = State.DELETED;
            happen(it.deleted());
        } else if (action == 1) {
            happen(it.renamed("i" + random.nextInt(100)));
        } else if (action == 2) {
            happen(it.synced("s" + random.nextInt(100)));
        } else if (action <= 4 && handler.isPresent()) {
            one.handlers.remove(handler.get());
            happen(it.removed(handler.get()));
        } else if (action == 5 && handler.isPresent()) {
            happen(it.orphaned(handler.get()));
        } else if (action == 6 && handler.isPresent()) {
            String next = owner(name).isEmpty() ? name : Objects.requireNonNull(one.handlers.get(handler.get()));
            one.handlers.put(handler.get(), next);
            happen(it.changed(
                    handler.get(), next, Integration.settings("PUT", null), "{\"n\":" + random.nextInt() + "}"));
        } else if (owner(name).isEmpty()) {
            UUID added = Uuid7.next();
            one.handlers.put(added, name);
            happen(it.handler(added, name, "https://example.com/" + random.nextInt(100), "{\"x\":1.0}"));
        }
    }

    private void happen(IntegrationEvent event) {
        events.add(messages.of(event));
    }
}
