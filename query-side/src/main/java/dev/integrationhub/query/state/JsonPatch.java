package dev.integrationhub.query.state;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.audit.PatchOperation;
import dev.integrationhub.api.problem.Pointers;

/**
 * Makes JSON Patches (RFC 6902): objects are patched member by member, everything else is replaced as a whole. Applied to the one value, a
 * patch makes the other, with every number as it is written.
 */
final class JsonPatch {
    private final List<PatchOperation> operations = new ArrayList<>();

    private JsonPatch() {}

    static List<PatchOperation> between(JsonNode from, JsonNode to) {
        JsonPatch patch = new JsonPatch();
        patch.compare("", from, to);
        return patch.operations;
    }

    private void compare(String path, JsonNode from, JsonNode to) {
        if (from.isObject() && to.isObject()) {
            from.properties().forEach(member -> {
                JsonNode other = to.get(member.getKey());
                String below = Pointers.member(path, member.getKey());
                if (other == null) {
                    operations.add(new PatchOperation("remove", below, null));
                } else {
                    compare(below, member.getValue(), other);
                }
            });
            to.properties().stream()
                    .filter(member -> !from.has(member.getKey()))
                    .forEach(member -> operations.add(
                            new PatchOperation("add", Pointers.member(path, member.getKey()), member.getValue())));
        } else if (!SameJson.same(from, to)) {
            operations.add(new PatchOperation("replace", path, to));
        }
    }
}
