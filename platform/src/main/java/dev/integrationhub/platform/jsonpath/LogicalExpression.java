package dev.integrationhub.platform.jsonpath;

import tools.jackson.databind.JsonNode;

/** Something that holds for a node, or not. */
@FunctionalInterface
interface LogicalExpression {
    boolean test(Evaluation evaluation, JsonNode current);
}
