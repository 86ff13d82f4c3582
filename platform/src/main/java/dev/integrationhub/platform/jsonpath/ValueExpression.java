package dev.integrationhub.platform.jsonpath;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something that has a value at a node. */
@FunctionalInterface
interface ValueExpression {
    /** Null stands for {@code Nothing} (RFC 9535, 1.1), which is another thing than JSON's null. */
    @Nullable
    JsonNode value(Evaluation evaluation, JsonNode current);
}
