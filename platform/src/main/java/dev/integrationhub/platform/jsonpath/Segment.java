package dev.integrationhub.platform.jsonpath;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * A step from nodes to their children, or to their descendants (RFC 9535, 2.5).
 *
 * @param descendant whether it begins with {@code ..}
 */
record Segment(boolean descendant, List<Selector> selectors) {

    /** Returns false if the visitor wants no more. */
    boolean visit(Evaluation evaluation, JsonNode node, NodeVisitor visitor) {
        for (Selector selector : selectors) {
            if (!selector.visit(evaluation, node, visitor)) {
                return false;
            }
        }
        if (descendant) {
            for (JsonNode child : node) {
                evaluation.budget().spend(1);
                if (child.isContainer() && !visit(evaluation, child, visitor)) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean isSingular() {
        return !descendant && selectors.size() == 1 && selectors.get(0).isSingular();
    }
}
