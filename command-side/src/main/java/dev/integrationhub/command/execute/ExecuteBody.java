package dev.integrationhub.command.execute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.problem.Pointers;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.target.CallHeaders;
import dev.integrationhub.platform.target.RequestBody;
import dev.integrationhub.platform.target.TargetInput;
import dev.integrationhub.platform.target.TargetMethod;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * What a client gives a handler for one run; all of it may be left out. A header or a query parameter is a string, a number, a
 * boolean or an array of these.
 */
record ExecuteBody(
        @Nullable String method,
        @Nullable Map<String, JsonNode> headers,
        @Nullable Map<String, JsonNode> query,
        @Nullable Map<String, JsonNode> pathParams,
        @Nullable JsonNode body)
        implements CheckedBody {

    static final ExecuteBody EMPTY = new ExecuteBody(null, null, null, null, null);

    @Override
    public void check(Violations violations) {
        violations.collect(this::toInput);
    }

    TargetInput toInput() {
        Violations violations = new Violations();
        Map<String, List<String>> headerValues = texts(headers, "/headers", violations);
        Map<String, List<String>> queryValues = texts(query, "/query", violations);
        Map<String, String> pathValues = new LinkedHashMap<>();
        texts(pathParams, "/pathParams", violations).forEach((name, values) -> {
            violations.addIf(
                    values.size() != 1,
                    Pointers.member("/pathParams", name),
                    "wrong-type",
                    "A path parameter is one value.");
            pathValues.put(name, values.isEmpty() ? "" : values.get(0));
        });
        violations.collect(() -> CallHeaders.of(headerValues));
        if (method != null) {
            violations.collect(() -> TargetMethod.of(method));
        }
        violations.throwIfAny();
        return new TargetInput(
                method,
                CallHeaders.of(headerValues),
                queryValues,
                pathValues,
                body == null ? RequestBody.NONE : RequestBody.json(body));
    }

    private static Map<String, List<String>> texts(
            @Nullable Map<String, JsonNode> members, String pointer, Violations violations) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (members != null) {
            members.forEach((name, value) -> texts.put(name, texts(value, Pointers.member(pointer, name), violations)));
        }
        return texts;
    }

    private static List<String> texts(JsonNode value, String pointer, Violations violations) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (one.isString() || one.isNumber() || one.isBoolean()) {
                texts.add(one.asString());
            } else {
                violations.add(pointer, "wrong-type", "This is a string, a number, a boolean or an array of these.");
            }
        }
        return texts;
    }
}
