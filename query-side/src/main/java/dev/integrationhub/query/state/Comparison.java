package dev.integrationhub.query.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.audit.AuditChange;
import dev.integrationhub.api.problem.Pointers;

/**
 * The differences between two resources, down to the single members of nested objects. Values are compared as they are, and then shown
 * as whoever asks may see them.
 */
public final class Comparison {
    private final Function<@Nullable JsonNode, @Nullable JsonNode> shown;
    private final List<AuditChange> changes = new ArrayList<>();

    private Comparison(Function<@Nullable JsonNode, @Nullable JsonNode> shown) {
        this.shown = shown;
    }

    /**
     * Compares the members of two objects.
     *
     * @param before null if there was nothing
     * @param after null if there is nothing
     * @param shown what is shown of a value
     */
    public static List<AuditChange> of(
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            Function<@Nullable JsonNode, @Nullable JsonNode> shown) {
        Comparison comparison = new Comparison(shown);
        comparison.compareMembers("", before, after);
        return comparison.changes;
    }

    private void compareMembers(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        Set<String> members = new LinkedHashSet<>();
        if (before != null) {
            members.addAll(before.propertyNames());
        }
        if (after != null) {
            members.addAll(after.propertyNames());
        }
        for (String member : members) {
            compare(
                    Pointers.member(path, member),
                    before == null ? null : before.get(member),
                    after == null ? null : after.get(member));
        }
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (SameJson.same(before, after)) {
            return;
        }
        if (hasMembersOrIsAbsent(before) && hasMembersOrIsAbsent(after)) {
            compareMembers(path, before, after);
        } else {
            changes.add(new AuditChange(path, shown.apply(before), shown.apply(after)));
        }
    }

    private static boolean hasMembersOrIsAbsent(@Nullable JsonNode node) {
        return node == null || (node.isObject() && !node.isEmpty());
    }
}
