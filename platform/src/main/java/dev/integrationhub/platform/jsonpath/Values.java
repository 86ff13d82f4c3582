package dev.integrationhub.platform.jsonpath;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Equality and order of values (RFC 9535, 2.3.5.2.2). Null stands for {@code Nothing}. */
final class Values {
    /** A number that is no long may have a thousand digits. */
    private static final int STEPS_OF_A_NUMBER = 100;

    /** As many characters are compared in one step. */
    private static final int CHARACTERS = 16;

    private Values() {}

    static boolean equal(@Nullable JsonNode left, @Nullable JsonNode right, Budget budget) {
        budget.spend(1);
        if (left == null || right == null) {
            return left == null && right == null;
        }
        if (left.isNumber() && right.isNumber()) {
            return compareNumbers(left, right, budget) == 0;
        }
        if (left.isString() && right.isString()) {
            String text = left.stringValue();
            budget.spend(text.length() / CHARACTERS);
            return text.equals(right.stringValue());
        }
        if (left.isContainer()) {
            return left.getNodeType() == right.getNodeType()
                    && left.size() == right.size()
                    && (left.isArray() ? equalElements(left, right, budget) : equalMembers(left, right, budget));
        }
        return left.equals(right);
    }

    private static boolean equalElements(JsonNode left, JsonNode right, Budget budget) {
        for (int at = 0; at < left.size(); at++) {
            if (!equal(left.get(at), right.get(at), budget)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalMembers(JsonNode left, JsonNode right, Budget budget) {
        for (Map.Entry<String, JsonNode> member : left.properties()) {
            JsonNode other = right.get(member.getKey());
            if (other == null || !equal(member.getValue(), other, budget)) {
                return false;
            }
        }
        return true;
    }

    /** Only numbers and texts have an order, each among themselves. */
    static boolean less(@Nullable JsonNode left, @Nullable JsonNode right, Budget budget) {
        budget.spend(1);
        if (left == null || right == null) {
            return false;
        }
        if (left.isNumber() && right.isNumber()) {
            return compareNumbers(left, right, budget) < 0;
        }
        if (left.isString() && right.isString()) {
            budget.spend(
                    Math.min(left.stringValue().length(), right.stringValue().length()) / CHARACTERS);
            return compareTexts(left.stringValue(), right.stringValue()) < 0;
        }
        return false;
    }

    private static int compareNumbers(JsonNode left, JsonNode right, Budget budget) {
        if (isLong(left) && isLong(right)) {
            return Long.compare(left.longValue(), right.longValue());
        }
        budget.spend(STEPS_OF_A_NUMBER);
        return left.decimalValue().compareTo(right.decimalValue());
    }

    private static boolean isLong(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToLong();
    }

    /** By Unicode's characters, where Java compares halves of them. */
    private static int compareTexts(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int at = 0; at < shorter; at++) {
            char a = left.charAt(at);
            char b = right.charAt(at);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b) ? a - b : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }
}
