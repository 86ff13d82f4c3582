package dev.integrationhub.query.state;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.audit.AuditChange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows a readable list of changes: an object is there as long as it has members, or as a whole is said to have none. What is said to
 * have been before must have been.
 */
final class Folded {
    private Folded() {}

    static ObjectNode into(@Nullable JsonNode before, List<AuditChange> changes) {
        ObjectNode node = before == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) before.deepCopy();
        changes.forEach(change -> put(node, JsonPointer.compile(change.path()), change));
        return node;
    }

    private static void put(ObjectNode parent, JsonPointer path, AuditChange change) {
        String member = path.getMatchingProperty();
        if (!path.tail().matches()) {
            if (!parent.has(member)) {
                parent.putObject(member);
            }
            ObjectNode child = (ObjectNode) parent.get(member);
            put(child, path.tail(), change);
            if (child.isEmpty()) {
                parent.remove(member);
            }
            return;
        }
        JsonNode was = parent.get(member);
        assertThat(was == null ? null : JsonTexts.of(was))
                .isEqualTo(change.before() == null ? null : JsonTexts.of(change.before()));
        if (change.after() == null) {
            parent.remove(member);
        } else {
            parent.set(member, change.after());
        }
    }
}
