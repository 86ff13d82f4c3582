package dev.integrationhub.platform.jsonpath;

import tools.jackson.databind.JsonNode;

/** Is shown what a query finds, in the order of RFC 9535. */
@FunctionalInterface
public interface NodeVisitor {
    /** Whether there is to be another one after this. */
    boolean visit(JsonNode node);
}
