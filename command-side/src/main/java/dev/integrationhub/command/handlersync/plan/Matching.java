package dev.integrationhub.command.handlersync.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the handler of each operation: by source key; and where the key is new, by the name the last sync gave to a handler whose own
 * operation is gone, because an operation that moved to another path or method keeps its handler, and with it its webhook's address.
 *
 * @param subjects in the document's order
 * @param gone handlers of earlier syncs without an operation, by name
 * @param madeByHand by name
 */
record Matching(List<Subject> subjects, List<ExistingHandler> gone, Map<String, ExistingHandler> madeByHand) {
    private static final Comparator<ExistingHandler> LIVE_FIRST =
            Comparator.comparing(ExistingHandler::orphaned).thenComparing(ExistingHandler::id);

    static Matching of(SyncInput input) {
        Map<String, ExistingHandler> byKey = new HashMap<>();
        Map<String, ExistingHandler> madeByHand = new HashMap<>();
        List<ExistingHandler> unmatched = new ArrayList<>();
        for (ExistingHandler handler :
                input.handlers().stream().sorted(LIVE_FIRST).toList()) {
            if (handler.sourceKey() == null) {
                madeByHand.put(handler.name(), handler);
            } else if (byKey.putIfAbsent(handler.sourceKey(), handler) != null) {
                unmatched.add(handler);
            }
        }
        List<Subject> subjects = new ArrayList<>();
        for (Subject subject : subjects(input)) {
            ExistingHandler match = byKey.remove(subject.operation().sourceKey());
            subjects.add(match == null ? subject : subject.with(match));
        }
        unmatched.addAll(byKey.values());
        unmatched.sort(LIVE_FIRST);
        followMoves(subjects, unmatched);
        unmatched.sort(Comparator.comparing(ExistingHandler::name));
        return new Matching(List.copyOf(subjects), List.copyOf(unmatched), madeByHand);
    }

    private static List<Subject> subjects(SyncInput input) {
        return input.operations().stream().map(o -> Subject.of(o, input)).toList();
    }

    private static void followMoves(List<Subject> subjects, List<ExistingHandler> gone) {
        Map<String, Deque<ExistingHandler>> byName = new HashMap<>();
        for (ExistingHandler handler : gone) {
            if (handler.synced() != null) {
                byName.computeIfAbsent(handler.synced().name(), name -> new ArrayDeque<>())
                        .add(handler);
            }
        }
        Set<ExistingHandler> moved = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int level = 0; level < NameCandidates.MAX_NAMES && !byName.isEmpty(); level++) {
            for (int i = 0; i < subjects.size(); i++) {
                ExistingHandler handler = takeMoved(subjects.get(i), level, byName);
                if (handler != null) {
                    subjects.set(i, subjects.get(i).with(handler));
                    moved.add(handler);
                }
            }
        }
        gone.removeIf(moved::contains);
    }

    private static @Nullable ExistingHandler takeMoved(
            Subject subject, int level, Map<String, Deque<ExistingHandler>> byName) {
        NameCandidates candidates = subject.candidates();
        if (subject.handler() != null || level > candidates.lastLevel()) {
            return null;
        }
        String name = candidates.names().get(level);
        for (String wanted : List.of(name, candidates.prefixed(name))) {
            Deque<ExistingHandler> handlers = byName.get(wanted);
            if (handlers != null && !handlers.isEmpty()) {
                return handlers.poll();
            }
        }
        return null;
    }
}
