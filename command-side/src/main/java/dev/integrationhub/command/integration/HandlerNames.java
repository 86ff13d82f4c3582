package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.integrationhub.api.integration.command.HandlerSyncStep;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.command.naming.NameClaims;
import dev.integrationhub.command.naming.NameKind;

/** The claims that handlers of one integration have on names, present and former ones. */
record HandlerNames(NameClaims claims, UUID integrationId, Instant now) {

    void take(String name, UUID handlerId) {
        claims.take(NameKind.HANDLER, name, integrationId, handlerId);
    }

    void rename(Handler handler, String newName) {
        if (!handler.name().equals(newName)) {
            take(newName, handler.id());
            leave(handler.id(), HandlerAlias.of(handler.name(), now));
        }
    }

    void leave(UUID handlerId, HandlerAlias alias) {
        claims.leave(NameKind.HANDLER, alias.name(), integrationId, handlerId, alias.until());
    }

    /** By handler; the caller may change it. */
    static Map<UUID, String> of(List<Handler> handlers) {
        return handlers.stream().collect(Collectors.toMap(Handler::id, Handler::name, (a, b) -> a, HashMap::new));
    }

    /** Names may move from one handler to another. */
    void move(List<HandlerSyncStep> steps, Function<UUID, Handler> handlers) {
        Map<String, UUID> wanted = new HashMap<>();
        Map<String, UUID> left = new HashMap<>();
        for (HandlerSyncStep step : steps) {
            if (step instanceof HandlerSyncStep.Create create) {
                wanted.put(create.name(), create.handlerId());
            } else if (step instanceof HandlerSyncStep.Update update) {
                Handler handler = handlers.apply(update.handlerId());
                if (!handler.name().equals(update.name())) {
                    left.put(handler.name(), handler.id());
                    wanted.put(update.name(), handler.id());
                }
            }
        }
        exchange(left, wanted);
    }

    /**
     * Handlers come and go, and names move from one to another.
     *
     * @param again whether names that stay have to be taken too
     */
    void become(Map<UUID, String> before, Map<UUID, String> after, boolean again) {
        Map<String, UUID> wanted = new HashMap<>();
        Map<String, UUID> left = new HashMap<>();
        before.forEach((id, name) -> {
            if (!name.equals(after.get(id))) {
                left.put(name, id);
            }
        });
        after.forEach((id, name) -> {
            if (again || !name.equals(before.get(id))) {
                wanted.put(name, id);
            }
        });
        exchange(left, wanted);
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> claims.releaseAllOf(NameKind.HANDLER, id));
    }

    /** All are gone through in one order, so that two who exchange names cannot deadlock. */
    private void exchange(Map<String, UUID> left, Map<String, UUID> wanted) {
        TreeSet<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(left.keySet());
        names.forEach(name -> {
            UUID from = left.get(name);
            if (from != null) {
                leave(from, HandlerAlias.of(name, now));
            }
            UUID to = wanted.get(name);
            if (to != null) {
                take(name, to);
            }
        });
    }
}
