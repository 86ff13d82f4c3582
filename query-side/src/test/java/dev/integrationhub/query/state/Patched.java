package dev.integrationhub.query.state;

import java.util.List;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.audit.PatchOperation;

import static org.assertj.core.api.Assertions.assertThat;

/** Applies a JSON Patch as RFC 6902 says it, as far as patches of objects go. */
final class Patched {
    private Patched() {}

    static JsonNode by(List<PatchOperation> patch, JsonNode from) {
        JsonNode[] root = {from.deepCopy()};
        patch.forEach(operation -> root[0] = apply(operation, root[0]));
        return root[0];
    }

    private static JsonNode apply(PatchOperation operation, JsonNode root) {
        JsonPointer pointer = JsonPointer.compile(operation.path());
        JsonNode value = operation.value();
        if (pointer.matches()) {
            assertThat(value).isNotNull();
            return value == null ? root : value;
        }
        ObjectNode parent = (ObjectNode) root.at(pointer.head());
        String member = pointer.last().getMatchingProperty();
        // The target location must exist, but for an addition, which this code never makes of what is there (4.1 to
        // 4.3).
        assertThat(parent.has(member)).isEqualTo(!operation.op().equals("add"));
        if (operation.op().equals("remove")) {
            assertThat(value).isNull();
            parent.remove(member);
        } else {
            assertThat(value).isNotNull();
            parent.set(member, value);
        }
        return root;
    }
}
