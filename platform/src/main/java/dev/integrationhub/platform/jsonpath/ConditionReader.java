package dev.integrationhub.platform.jsonpath;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the conditions of filters (RFC 9535, 2.3.5.1), and refuses those that are not well-typed (2.4.3). */
final class ConditionReader {
    private static final Map<String, JsonNode> CONSTANTS = Map.of(
            "true", JsonNodeFactory.instance.booleanNode(true),
            "false", JsonNodeFactory.instance.booleanNode(false),
            "null", JsonNodeFactory.instance.nullNode());

    private final QueryText text;
    private final QueryReader queries;
    private final LiteralReader literals;

    ConditionReader(QueryText text, QueryReader queries, LiteralReader literals) {
        this.text = text;
        this.queries = queries;
        this.literals = literals;
    }

    /** Conditions of which one must hold. */
    LogicalExpression condition() {
        text.enter();
        LogicalExpression read = all();
        while (isNextAfterBlanks("||")) {
            LogicalExpression left = read;
            LogicalExpression right = all();
            read = (evaluation, current) -> left.test(evaluation, current) || right.test(evaluation, current);
        }
        text.leave();
        return read;
    }

    private LogicalExpression all() {
        LogicalExpression read = basic();
        while (isNextAfterBlanks("&&")) {
            LogicalExpression left = read;
            LogicalExpression right = basic();
            read = (evaluation, current) -> left.test(evaluation, current) && right.test(evaluation, current);
        }
        return read;
    }

    private boolean isNextAfterBlanks(String sign) {
        int end = text.skipBlanks();
        boolean next = text.take(sign);
        if (next) {
            text.skipBlanks();
        } else {
            text.goBackTo(end);
        }
        return next;
    }

    private LogicalExpression basic() {
        if (text.peek() == '!' && !text.isNext("!=")) {
            text.take("!");
            text.skipBlanks();
            LogicalExpression negated = text.peek() == '(' ? inParentheses() : condition(operand());
            return (evaluation, current) -> !negated.test(evaluation, current);
        }
        if (text.peek() == '(') {
            return inParentheses();
        }
        Operand left = operand();
        int end = text.skipBlanks();
        Optional<Comparison> comparison = Comparison.next(text);
        if (comparison.isEmpty()) {
            text.goBackTo(end);
            return condition(left);
        }
        ValueExpression compared = comparable(left);
        text.skipBlanks();
        return comparison.get().of(compared, comparable(operand()));
    }

    private LogicalExpression inParentheses() {
        text.expect("(");
        text.skipBlanks();
        LogicalExpression read = condition();
        text.skipBlanks();
        text.expect(")");
        return read;
    }

    private LogicalExpression condition(Operand operand) {
        if (operand.logical() == null) {
            throw text.wrong("a value is no condition: it is compared with something");
        }
        return operand.logical();
    }

    private ValueExpression comparable(Operand operand) {
        if (operand.value() == null) {
            throw text.wrong(
                    operand.nodes() == null
                            ? "a condition is not compared"
                            : "only a query for a single node is compared");
        }
        return operand.value();
    }

    /** A literal, a query or a call of a function. */
    Operand operand() {
        if (text.peek() == '$' || text.peek() == '@') {
            return Operand.query(queries.query());
        }
        if (literals.isTextNext()) {
            return Operand.literal(JsonNodeFactory.instance.stringNode(literals.text()));
        }
        if (literals.isNumberNext()) {
            return Operand.literal(literals.number());
        }
        String word = word();
        @Nullable JsonNode constant = CONSTANTS.get(word);
        if (text.peek() != '(' && constant != null) {
            return Operand.literal(constant);
        }
        return new FunctionReader(text, this).call(word);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (QueryText.isLowerCase(text.peek())
                || (!word.isEmpty() && (text.peek() == '_' || QueryText.isDigit(text.peek())))) {
            word.append(text.read());
        }
        if (word.isEmpty()) {
            throw text.wrong("a query, a value or a function is expected");
        }
        return word.toString();
    }
}
