package dev.integrationhub.command.handlersync.plan;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;

/**
 * Merges what the last sync said, what the handler is, and what the document says now, field by field: what an operator changed since
 * the last sync, or removed, stays as the operator left it; everything else follows the document.
 */
final class ThreeWayMerge {
    /** Numbers are the same if their values are, whatever Java type they were read as. */
    private static final Comparator<JsonNode> BY_VALUE = (a, b) -> {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    };

    private ThreeWayMerge() {}

    static @Nullable String field(@Nullable String base, @Nullable String ours, @Nullable String theirs) {
        return Objects.equals(base, ours) ? theirs : ours;
    }

    /** How webhooks are received and delivered no document says: that stays as it is. */
    static HandlerSettings settings(HandlerSettings base, HandlerSettings ours, HandlerSettings theirs) {
        return new HandlerSettings(
                        field(base.method(), ours.method(), theirs.method()),
                        field(base.targetUrl(), ours.targetUrl(), theirs.targetUrl()),
                        field(base.description(), ours.description(), theirs.description()),
                        field(base.summary(), ours.summary(), theirs.summary()),
                        field(base.operationId(), ours.operationId(), theirs.operationId()),
                        field(base.contractSha256(), ours.contractSha256(), theirs.contractSha256()))
                .with(ours.webhook())
                .with(ours.delivery());
    }

    /** By top-level member, in the handler's order; members that are new come last. */
    static ObjectNode args(ObjectNode base, ObjectNode ours, ObjectNode theirs) {
        Set<String> names = new LinkedHashSet<>(ours.propertyNames());
        names.addAll(theirs.propertyNames());
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode value = same(base.get(name), ours.get(name)) ? theirs.get(name) : ours.get(name);
            if (value != null) {
                merged.set(name, value);
            }
        }
        return merged;
    }

    static boolean same(@Nullable JsonNode a, @Nullable JsonNode b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.equals(BY_VALUE, b);
    }
}
