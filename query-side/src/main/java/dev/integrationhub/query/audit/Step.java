package dev.integrationhub.query.audit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one event did to one resource.
 *
 * @param before the resource's members before it; null if there was none, or if they are not known
 * @param after the members after it; null if it was removed
 */
record Step(
        Resource resource,
        @Nullable ObjectNode before,
        @Nullable ObjectNode after) {
    /** What people call the resource. */
    @Nullable
    String name() {
        ObjectNode known = after != null ? after : before;
        if (known == null) {
            return null;
        }
        return known.path(known.has("name") ? "name" : "key").asString(null);
    }
}
