package dev.integrationhub.platform.jsonpath;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where to begin, and which way to go (RFC 9535, 2.1 and 2.3.5).
 *
 * @param absolute whether it begins at the root ({@code $}), not at the current node ({@code @})
 */
record Query(boolean absolute, List<Segment> segments) {

    /** Returns false if the visitor wants no more. */
    boolean visit(Evaluation evaluation, JsonNode current, NodeVisitor visitor) {
        return visit(evaluation, absolute ? evaluation.root() : current, 0, visitor);
    }

    private boolean visit(Evaluation evaluation, JsonNode node, int segment, NodeVisitor visitor) {
        if (segment == segments.size()) {
            return visitor.visit(node);
        }
        return segments.get(segment).visit(evaluation, node, next -> visit(evaluation, next, segment + 1, visitor));
    }

    boolean findsAny(Evaluation evaluation, JsonNode current) {
        return !visit(evaluation, current, found -> false);
    }

    /** What it finds, if that is one node; null otherwise. */
    @Nullable
    JsonNode only(Evaluation evaluation, JsonNode current) {
        JsonNode[] found = new JsonNode[2];
        int[] count = {0};
        visit(evaluation, current, node -> {
            found[count[0]++] = node;
            return count[0] < 2;
        });
        return count[0] == 1 ? found[0] : null;
    }

    /** How many nodes it finds. */
    int count(Evaluation evaluation, JsonNode current) {
        int[] count = {0};
        visit(evaluation, current, node -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    /** Whether it finds at most one node, by its form (RFC 9535, 2.3.5.1). */
    boolean isSingular() {
        return segments.stream().allMatch(Segment::isSingular);
    }
}
