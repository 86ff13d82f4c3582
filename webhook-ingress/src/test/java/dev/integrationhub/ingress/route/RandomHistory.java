package dev.integrationhub.ingress.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.ingress.secret.SealedSecret;
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

    private record Alias(UUID handler, int takenAt) {}

    private final class One {
        final Integration integration = Integration.some();
        final Map<UUID, String> handlers = new LinkedHashMap<>();
        final Map<String, Alias> aliases = new LinkedHashMap<>();
        final Set<UUID> disabled = new HashSet<>();
        final RandomSecrets secrets = new RandomSecrets(integration, random, RandomHistory.this::happen);
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

    /** Which handler each name leads to at the end. */
    Map<String, Optional<UUID>> owners() {
        Map<String, Optional<UUID>> owners = new LinkedHashMap<>();
        for (int i = 0; i < NAMES; i++) {
            String name = prefix + i;
            owners.put(name, owner(name).or(() -> formerOwner(name)));
        }
        return owners;
    }

    /** What each integration has of secrets at the end, by key. */
    Map<UUID, Map<String, SealedSecret>> secrets() {
        Map<UUID, Map<String, SealedSecret>> secrets = new LinkedHashMap<>();
        live().forEach(one -> secrets.put(one.integration.id(), one.secrets.present()));
        return secrets;
    }

    /** The handlers of live integrations that are disabled at the end. */
    Set<UUID> disabled() {
        return live().flatMap(one -> one.disabled.stream()).collect(Collectors.toSet());
    }

    private Stream<One> live() {
        return all.stream().filter(one -> one.state == State.LIVE);
    }

    private Optional<UUID> owner(String name) {
        return live().flatMap(one -> one.handlers.entrySet().stream())
                .filter(handler -> handler.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<UUID> formerOwner(String name) {
        return live().flatMap(one -> Stream.ofNullable(one.aliases.get(name)))
                .max(Comparator.comparing(Alias::takenAt))
                .map(Alias::handler);
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
        } else if (one.state == State.LIVE && random.nextInt(3) == 0) {
            one.secrets.step();
        } else if (one.state == State.LIVE) {
            live(one, name);
        }
    }

    private void live(One one, String name) {
        Integration it = one.integration;
        Optional<UUID> handler = one.handlers.keySet().stream().findAny();
        int action = random.nextInt(11);
        if (action == 0) {
            one.state = State.DELETED;
            happen(it.deleted());
        } else if (action == 1) {
            happen(it.renamed("i" + random.nextInt(100)));
        } else if (action == 2) {
            happen(it.synced("s" + random.nextInt(100)));
        } else if (action == 3 && handler.isPresent()) {
            one.handlers.remove(handler.get());
            one.disabled.remove(handler.get());
            one.aliases.values().removeIf(alias -> alias.handler().equals(handler.get()));
            happen(it.removed(handler.get()));
        } else if (action == 4 && one.handlers.size() > 1) {
            swap(one);
        } else if (action == 5 && handler.isPresent()) {
            happen(it.orphaned(handler.get()));
        } else if (action == 6 && handler.isPresent()) {
            rename(
                    one,
                    handler.get(),
                    owner(name).isEmpty() ? name : Objects.requireNonNull(one.handlers.get(handler.get())));
        } else if (action == 7 && handler.isPresent()) {
            one.disabled.add(handler.get());
            happen(it.disabled(handler.get()));
        } else if (action == 8 && handler.isPresent()) {
            one.disabled.remove(handler.get());
            happen(it.enabled(handler.get()));
        } else if (owner(name).isEmpty()) {
            UUID added = Uuid7.next();
            one.handlers.put(added, name);
            one.aliases.remove(name);
            happen(it.handler(added, name, "https://example.com/" + random.nextInt(100), "{\"x\":1.0}"));
        }
    }

    private void swap(One one) {
        List<UUID> two = List.copyOf(one.handlers.keySet());
        String first = Objects.requireNonNull(one.handlers.get(two.get(0)));
        String second = Objects.requireNonNull(one.handlers.get(two.get(1)));
        rename(one, two.get(0), second);
        rename(one, two.get(1), first);
    }

    private void rename(One one, UUID handler, String next) {
        String former = Objects.requireNonNull(one.handlers.put(handler, next));
        if (!former.equals(next) && !one.handlers.containsValue(former)) {
            one.aliases.put(former, new Alias(handler, events.size()));
        }
        one.aliases.remove(next);
        happen(one.integration.changed(
                handler, next, Integration.settings("PUT", null).with(delivery()), "{\"n\":" + random.nextInt() + "}"));
    }

    private @Nullable DeliverySettings delivery() {
        return random.nextBoolean()
                ? null
                : new DeliverySettings(List.of("5s"), random.nextInt(1_000), null, null, null, null, null);
    }

    private void happen(IntegrationEvent event) {
        events.add(messages.of(event));
    }
}
