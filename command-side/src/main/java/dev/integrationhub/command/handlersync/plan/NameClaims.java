package dev.integrationhub.command.handlersync.plan;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The names that are in use, while a plan gives out more. */
final class NameClaims {
    private final Set<String> held;
    private final Map<String, ExistingHandler> madeByHand;
    private final Predicate<String> takenElsewhere;

    NameClaims(Set<String> held, Map<String, ExistingHandler> madeByHand, Predicate<String> takenElsewhere) {
        this.held = held;
        this.madeByHand = madeByHand;
        this.takenElsewhere = takenElsewhere;
    }

    Naming claim(Subject subject, int level) {
        NameCandidates candidates = subject.candidates();
        for (int at = level; at <= candidates.lastLevel(); at++) {
            String name = candidates.names().get(at);
            if (!held.contains(name)) {
                return claimFree(subject, name);
            }
        }
        String wanted = candidates.names().get(level);
        return Naming.conflict(wanted, "another handler of this integration has the name '" + wanted + "'");
    }

    private Naming claimFree(Subject subject, String name) {
        ExistingHandler madeByHand = this.madeByHand.get(name);
        if (madeByHand != null) {
            return adopt(subject, name, madeByHand);
        }
        if (!takenElsewhere.test(name)) {
            held.add(name);
            return Naming.given(name);
        }
        String taken = "another integration has the name '" + name + "'";
        String prefixed = subject.candidates().prefixed(name);
        if (prefixed.isEmpty()) {
            return Naming.conflict(name, taken + ", and this integration's name makes no prefix");
        }
        if (held.contains(prefixed) || this.madeByHand.containsKey(prefixed) || takenElsewhere.test(prefixed)) {
            return Naming.conflict(name, taken + ", and '" + prefixed + "' is taken too");
        }
        held.add(prefixed);
        return new Naming(prefixed, prefixed, null, null, taken);
    }

    private Naming adopt(Subject subject, String name, ExistingHandler madeByHand) {
        if (subject.handler() != null) {
            return Naming.conflict(name, "a handler made by hand has the name '" + name + "'");
        }
        if (!subject.mayAdopt(madeByHand)) {
            return Naming.conflict(
                    name, "a handler made by hand has the name '" + name + "' and another method or target");
        }
        held.add(name);
        return new Naming(name, name, madeByHand, null, "adopts the handler made by hand");
    }
}
