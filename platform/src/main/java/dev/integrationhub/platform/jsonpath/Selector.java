package dev.integrationhub.platform.jsonpath;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Chooses among the children of a node (RFC 9535, 2.3). */
sealed interface Selector {
    /** Returns false if the visitor wants no more. */
    boolean visit(Evaluation evaluation, JsonNode node, NodeVisitor visitor);

    /** Whether it chooses at most one. */
    default boolean isSingular() {
        return false;
    }

    /** {@code 'name'}: a member of an object. */
    record Name(String name) implements Selector {
        @Override
        public boolean visit(Evaluation evaluation, JsonNode node, NodeVisitor visitor) {
            evaluation.budget().spend(1);
            JsonNode member = node.isObject() ? node.get(name) : null;
            return member == null || visitor.visit(member);
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    /** {@code *}: all of them. */
    record Wildcard() implements Selector {
        @Override
        public boolean visit(Evaluation evaluation, JsonNode node, NodeVisitor visitor) {
            for (JsonNode child : node) {
                evaluation.budget().spend(1);
                if (!visitor.visit(child)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code 0}: an element of an array; below zero from its end. */
    record Index(long index) implements Selector {
        @Override
        public boolean visit(Evaluation evaluation, JsonNode node, NodeVisitor visitor) {
            evaluation.budget().spend(1);
            long at = index < 0 ? node.size() + index : index;
            return !node.isArray() || at < 0 || at >= node.size() || visitor.visit(node.get((int) at));
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    /** {@code start:end:step}: some elements of an array (RFC 9535, 2.3.4.2). */
    record Slice(@Nullable Long start, @Nullable Long end, long step) implements Selector {
        @Override
        public boolean visit(Evaluation evaluation, JsonNode node, NodeVisitor visitor) {
            if (!node.isArray() || step == 0) {
                return true;
            }
            long size = node.size();
            long least = step > 0 ? 0 : -1;
            long most = step > 0 ? size : size - 1;
            long from = start == null ? (step > 0 ? least : most) : within(start, size, least, most);
            long to = end == null ? (step > 0 ? most : least) : within(end, size, least, most);
            for (long at = from; step > 0 ? at < to : at > to; at += step) {
                evaluation.budget().spend(1);
                if (!visitor.visit(node.get((int) at))) {
                    return false;
                }
            }
            return true;
        }

        private static long within(long bound, long size, long least, long most) {
            return Math.min(Math.max(bound < 0 ? size + bound : bound, least), most);
        }
    }

    /** {@code ?condition}: those for which it holds. */
    record Filter(LogicalExpression condition) implements Selector {
        @Override
        public boolean visit(Evaluation evaluation, JsonNode node, NodeVisitor visitor) {
            for (JsonNode child : node) {
                evaluation.budget().spend(1);
                if (condition.test(evaluation, child) && !visitor.visit(child)) {
                    return false;
                }
            }
            return true;
        }
    }
}
