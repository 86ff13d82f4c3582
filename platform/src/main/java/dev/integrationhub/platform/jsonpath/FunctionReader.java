package dev.integrationhub.platform.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads calls of the functions that RFC 9535 defines (2.4.4 to 2.4.8); there are no others. */
final class FunctionReader {
    private final QueryText text;
    private final ConditionReader conditions;

    FunctionReader(QueryText text, ConditionReader conditions) {
        this.text = text;
        this.conditions = conditions;
    }

    /** The call of the function of this name, whose arguments come next. */
    Operand call(String name) {
        return switch (name) {
            case "length" -> length(value(arguments(1).get(0)));
            case "count" -> count(nodes(arguments(1).get(0)));
            case "value" -> Operand.value(nodes(arguments(1).get(0))::only);
            case "match" -> regexp(arguments(2), Regexp::matches);
            case "search" -> regexp(arguments(2), Regexp::isIn);
            default -> throw text.wrong("there is no function '" + name + "'");
        };
    }

    private List<Operand> arguments(int count) {
        text.enter();
        text.expect("(");
        List<Operand> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.expect(",");
            }
            text.skipBlanks();
            arguments.add(conditions.operand());
            text.skipBlanks();
        }
        text.expect(")");
        text.leave();
        return arguments;
    }

    private ValueExpression value(Operand argument) {
        if (argument.value() == null) {
            throw text.wrong("the function takes a value, or a query for a single node");
        }
        return argument.value();
    }

    private Query nodes(Operand argument) {
        if (argument.nodes() == null) {
            throw text.wrong("the function takes a query");
        }
        return argument.nodes();
    }

    private static Operand length(ValueExpression argument) {
        return Operand.value((evaluation, current) -> {
            JsonNode value = argument.value(evaluation, current);
            if (value == null || !(value.isString() || value.isContainer())) {
                return null;
            }
            return number(value.isString() ? characters(value.stringValue(), evaluation.budget()) : value.size());
        });
    }

    private static int characters(String text, Budget budget) {
        budget.spend(text.length() / 4);
        return text.codePointCount(0, text.length());
    }

    private static Operand count(Query query) {
        return Operand.value((evaluation, current) -> number(query.count(evaluation, current)));
    }

    private static JsonNode number(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private interface Test {
        boolean holds(Regexp regexp, String text, Budget budget);
    }

    private Operand regexp(List<Operand> arguments, Test test) {
        ValueExpression tested = value(arguments.get(0));
        ValueExpression pattern = value(arguments.get(1));
        Optional<Regexp> written = arguments.get(1).literalText().map(this::compiled);
        return Operand.logical((evaluation, current) -> {
            JsonNode subject = tested.value(evaluation, current);
            Optional<Regexp> regexp =
                    written.isPresent() ? written : found(pattern.value(evaluation, current), evaluation);
            return subject != null
                    && subject.isString()
                    && regexp.isPresent()
                    && test.holds(regexp.get(), subject.stringValue(), evaluation.budget());
        });
    }

    /** One that is written in the query and is none would never hold: that is a mistake. */
    private Regexp compiled(String pattern) {
        try {
            return Regexp.compile(pattern);
        } catch (IllegalArgumentException e) {
            throw text.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Regexp> found(@Nullable JsonNode pattern, Evaluation evaluation) {
        return pattern == null || !pattern.isString() ? Optional.empty() : evaluation.regexp(pattern.stringValue());
    }
}
