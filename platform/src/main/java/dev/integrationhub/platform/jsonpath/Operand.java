package dev.integrationhub.platform.jsonpath;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What stands in a condition, and what it may be taken for (RFC 9535, 2.4.1 to 2.4.3); null for each that it may not.
 *
 * @param literal the value that is written there
 * @param value may be compared
 * @param logical may be a condition
 * @param nodes may be counted
 */
record Operand(
        @Nullable JsonNode literal,
        @Nullable ValueExpression value,
        @Nullable LogicalExpression logical,
        @Nullable Query nodes) {

    static Operand literal(JsonNode literal) {
        return new Operand(literal, (evaluation, current) -> literal, null, null);
    }

    static Operand query(Query query) {
        return new Operand(null, query.isSingular() ? query::only : null, query::findsAny, query);
    }

    static Operand value(ValueExpression value) {
        return new Operand(null, value, null, null);
    }

    static Operand logical(LogicalExpression logical) {
        return new Operand(null, null, logical, null);
    }

    /** The text that is written there, if it is one. */
    Optional<String> literalText() {
        return literal == null || !literal.isString() ? Optional.empty() : Optional.of(literal.stringValue());
    }
}
