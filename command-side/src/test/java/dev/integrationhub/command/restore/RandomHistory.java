package dev.integrationhub.command.restore;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.ExternalIdsChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.command.integration.EntriesState;
import dev.integrationhub.command.integration.Entry;
import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.command.integration.IntegrationState;
import dev.integrationhub.command.sealing.RealSealing;

/** A history by chance, in which nothing is destroyed. */
final class RandomHistory {
    static final int CHOICES = 18 * 60;

    private static final List<String> NAMES = List.of("sofa", "Sofa", "keycrm", "third");
    private static final List<String> KEYS = List.of("A", "B", "C");
    private static final List<String> VALUES = List.of("one", "two", "a value that is long enough for a hint");
    private static final List<String> HANDLERS = List.of("order-created", "order-paid", "order-sent", "b");
    private static final List<String> ARGS = List.of("{}", "{\"x\":1.0}", "{\"x\":1.00,\"y\":[null]}");

    private RandomHistory() {}

    static History of(RealSealing keys, List<Integer> choices) {
        History history = new History(keys);
        choices.forEach(choice -> step(history, choice % 18, choice / 18));
        return history;
    }

    private static void step(History history, int action, int chance) {
        IntegrationState now = history.present();
        UUID id = history.id;
        if (now.deleted()) {
            history.then(new IntegrationRestored(id));
            return;
        }
        switch (action) {
            case 0 -> history.then(new IntegrationRenamed(id, pick(NAMES, chance), now.name()));
            case 1 -> freeKey(now.credentials(), chance, key -> history.addCredential(key, pick(VALUES, chance / 3)));
            case 2 ->
                some(
                        now.credentials().present(),
                        chance,
                        one -> history.changeCredential(one.id(), pick(VALUES, chance / 3)));
            case 3 ->
                some(
                        now.credentials().present(),
                        chance,
                        one -> history.then(new CredentialRemoved(id, one.id(), History.IN_A_WEEK)));
            case 4 -> comeback(now.credentials(), chance, one -> history.then(new CredentialRestored(id, one)));
            case 5 -> freeKey(now.secrets(), chance, key -> history.addSecret(key, pick(VALUES, chance / 3)));
            case 6 ->
                some(
                        now.secrets().present(),
                        chance,
                        one -> history.changeSecret(
                                one.id(), pick(VALUES, chance / 3), chance % 2 == 0 ? null : History.IN_A_WEEK));
            case 7 ->
                some(
                        now.secrets().present(),
                        chance,
                        one -> history.then(new SecretRemoved(id, one.id(), History.IN_A_WEEK)));
            case 8 -> comeback(now.secrets(), chance, one -> history.then(new SecretRestored(id, one)));
            case 9, 10 -> freeName(now, chance, history::addHandler);
            case 11 ->
                some(
                        now.handlers(),
                        chance,
                        one -> history.changeHandler(
                                one.id(),
                                one.name(),
                                pick(ARGS, chance / 3),
                                new HandlerSettings("PUT", null, pick(VALUES, chance / 2), null, null, null)));
            case 12 ->
                some(
                        now.handlers(),
                        chance,
                        one -> freeName(
                                now, chance / 3, name -> history.changeHandler(one.id(), name, "{}", one.settings())));
            case 13 -> exchange(history, now.handlers());
            case 14 -> some(now.handlers(), chance, one -> history.then(new HandlerRemoved(id, one.id(), null)));
            case 15 -> some(now.handlers(), chance, one -> onOrOff(history, one, chance));
            case 16 ->
                history.then(
                        new ExternalIdsChanged(id, chance % 3 == 0 ? Map.of() : Map.of("agent", pick(VALUES, chance))));
            default -> history.then(new IntegrationDeleted(id, History.IN_A_WEEK));
        }
    }

    private static void exchange(History history, List<Handler> handlers) {
        if (handlers.size() > 1) {
            Handler one = handlers.get(0);
            Handler other = handlers.get(1);
            history.changeHandler(one.id(), other.name(), "{}", one.settings());
            history.changeHandler(other.id(), one.name(), "{}", other.settings());
        }
    }

    private static void onOrOff(History history, Handler handler, int chance) {
        if (handler.disablement() != null) {
            history.then(new HandlerEnabled(history.id, handler.id()));
        } else if (!handler.orphaned() && chance % 2 == 0) {
            history.then(new HandlerOrphaned(history.id, handler.id(), "gone"));
        } else {
            history.then(new HandlerDisabled(history.id, handler.id(), pick(VALUES, chance)));
        }
    }

    private static <E extends Entry> void freeKey(EntriesState<E> state, int chance, Consumer<String> then) {
        some(
                KEYS.stream()
                        .filter(key -> state.present().stream()
                                .noneMatch(entry -> entry.key().equals(key)))
                        .toList(),
                chance,
                then);
    }

    private static <E extends Entry> void comeback(EntriesState<E> state, int chance, Consumer<UUID> then) {
        some(
                state.removed().stream()
                        .filter(gone -> state.present().stream()
                                .noneMatch(entry -> entry.key().equals(gone.key())))
                        .map(Entry::id)
                        .toList(),
                chance,
                then);
    }

    private static void freeName(IntegrationState state, int chance, Consumer<String> then) {
        some(
                HANDLERS.stream()
                        .filter(name -> state.handlers().stream()
                                .noneMatch(handler -> handler.name().equals(name)))
                        .toList(),
                chance,
                then);
    }

    private static <T> void some(List<T> of, int chance, Consumer<T> then) {
        if (!of.isEmpty()) {
            then.accept(pick(of, chance));
        }
    }

    private static <T> T pick(List<T> of, int chance) {
        return of.get(chance % of.size());
    }
}
