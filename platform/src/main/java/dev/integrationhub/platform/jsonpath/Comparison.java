package dev.integrationhub.platform.jsonpath;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How two values are compared (RFC 9535, 2.3.5.2.2). In the order in which they are looked for: some begin like others. */
enum Comparison {
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The one that is written next, if there is one. */
    static Optional<Comparison> next(QueryText text) {
        return Arrays.stream(values())
                .filter(comparison -> text.take(comparison.sign))
                .findFirst();
    }

    LogicalExpression of(ValueExpression left, ValueExpression right) {
        return (evaluation, current) ->
                holds(left.value(evaluation, current), right.value(evaluation, current), evaluation.budget());
    }

    private boolean holds(@Nullable JsonNode left, @Nullable JsonNode right, Budget budget) {
        return switch (this) {
            case EQUAL -> Values.equal(left, right, budget);
            case NOT_EQUAL -> !Values.equal(left, right, budget);
            case AT_MOST -> Values.less(left, right, budget) || Values.equal(left, right, budget);
            case AT_LEAST -> Values.less(right, left, budget) || Values.equal(left, right, budget);
            case LESS -> Values.less(left, right, budget);
            case GREATER -> Values.less(right, left, budget);
        };
    }
}
