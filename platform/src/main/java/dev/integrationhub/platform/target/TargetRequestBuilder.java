package dev.integrationhub.platform.target;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.outbound.AnswerLimit;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.outbound.IntegCoreSettings;
import dev.integrationhub.platform.outbound.OutboundRequest;

/**
 * Makes the request to a handler's target; the same for every way a handler is run.
 *
 * <ul>
 *   <li>Body: the default arguments, deep-merged under the given JSON object. With no default arguments, or a body that is no JSON
 *       object, the bytes pass unchanged, and their content type too.
 *   <li>Path: each {@code {placeholder}} takes its value from the path parameters, else from the merged arguments. An argument used
 *       so stays in the body, but is not repeated in the query.
 *   <li>Query: for GET and HEAD, and for DELETE and OPTIONS without a body given, the merged arguments go there instead of a body
 *       ({@link QueryString} has the form), behind the URL's own query and the given one. A parameter given by name replaces the
 *       argument of that name.
 *   <li>Headers: the given ones less those of the connection; {@code Content-Type: application/json} for JSON that has none.
 * </ul>
 */
public final class TargetRequestBuilder {
    /** The most that is read of an answer; a longer one is an error. */
    static final int LONGEST_ANSWER = 10 * 1024 * 1024;

    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-encoding", "content-language");

    private final IntegCoreSettings integCore;

    public TargetRequestBuilder(IntegCoreSettings integCore) {
        this.integCore = integCore;
    }

    /**
     * The request, not yet sent.
     *
     * @throws ProblemException if definition and input make none, with a pointer to what is wrong
     */
    public OutboundRequest build(TargetDefinition definition, TargetInput input) {
        DefaultArguments defaults = DefaultArguments.of(definition.defaultArgs());
        String method = TargetMethod.of(input.method() == null ? definition.method() : input.method());
        TargetUrl template = definition.targetUrl() == null ? null : TargetUrl.parse(definition.targetUrl());
        Set<String> placeholders = template == null ? Set.of() : template.placeholders();
        boolean inQuery = TargetMethod.takesQuery(method, input.body());
        MergedBody body = MergedBody.of(defaults.arguments(), input.body(), inQuery || !placeholders.isEmpty());
        if (inQuery && !body.isObject()) {
            throw ProblemException.violation("/body", "body-not-allowed", method + " takes arguments, not a body");
        }
        URI path = template == null
                ? integCore.uri(definition.integrationName(), definition.handlerName())
                : template.fill(name -> value(name, input, body.arguments()));
        QueryString query = new QueryString().add(input.query());
        if (inQuery) {
            Set<String> said = new HashSet<>(input.query().keySet());
            said.addAll(placeholders);
            query.addArguments(body.arguments(), said);
        }
        return new OutboundRequest(
                method,
                query.appendTo(path),
                headers(input.headers(), inQuery ? null : body),
                inQuery ? null : body.bytes(),
                defaults.timeout(),
                AnswerLimit.failBeyond(LONGEST_ANSWER));
    }

    private static String value(String name, TargetInput input, ObjectNode arguments) {
        String parameter = input.pathParams().get(name);
        if (parameter != null) {
            return parameter;
        }
        JsonNode argument = arguments.get(name);
        if (argument == null || argument.isNull() || argument.isContainer()) {
            throw ProblemException.violation(
                    TargetUrl.pointer(name),
                    "missing-path-parameter",
                    "The target's path needs a value for {" + name + "}");
        }
        return ArgumentText.of(argument);
    }

    private static Headers headers(Headers given, @Nullable MergedBody body) {
        Headers headers = HopByHop.strip(given);
        if (body == null || body.bytes() == null) {
            return headers.without(OF_THE_BODY::contains);
        }
        boolean typed = headers.first("Content-Type").isPresent();
        return typed || body.contentType() == null ? headers : headers.with("Content-Type", body.contentType());
    }
}
