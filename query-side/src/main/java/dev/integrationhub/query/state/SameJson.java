package dev.integrationhub.query.state;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether values are written the same, but for the order of members: {@code 1} and {@code 1.0} are not, nor {@code 0.0} and {@code -0.0}. */
final class SameJson {
    private SameJson() {}

    static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        } else if (one.isObject() && other.isObject()) {
            return sameMembers(one, other);
        } else if (one.isArray() && other.isArray()) {
            return sameElements(one, other);
        }
        return (one.isNumber() && other.isNumber()) ? one.toString().equals(other.toString()) : one.equals(other);
    }

    private static boolean sameMembers(JsonNode one, JsonNode other) {
        return one.size() == other.size()
                && one.propertyStream().allMatch(member -> same(member.getValue(), other.get(member.getKey())));
    }

    private static boolean sameElements(JsonNode one, JsonNode other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
