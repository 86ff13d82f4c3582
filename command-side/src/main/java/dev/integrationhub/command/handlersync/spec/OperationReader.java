package dev.integrationhub.command.handlersync.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

/** Reads one operation. */
final class OperationReader {
    private static final Pattern HANDLER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}");

    private final Document document;
    private final ContractAssembler contracts;
    private final DefaultArgs defaultArgs;

    OperationReader(Document document, ContractAssembler contracts) {
        this.document = document;
        this.contracts = contracts;
        this.defaultArgs = new DefaultArgs(document);
    }

    SpecOperation read(OperationSource source) {
        Place operation = source.operation();
        List<Place> parameters = parameters(source);
        Body body = document.isSwagger()
                ? Body.ofParameters(parameters)
                : Body.ofRequestBody(document, document.resolve(operation.member("requestBody")));
        List<Place> outside = parameters.stream().filter(Body::isOutside).toList();
        ContractAssembler.Contract contract = contracts.assemble(operation, outside, body);
        return new SpecOperation(
                source.sourceKey(),
                source.kind(),
                source.method(),
                source.path(),
                operation.member("operationId").text(),
                handlerName(operation.member("x-handler-name")),
                firstText(operation.member("summary"), source.item().member("summary")),
                firstText(operation.member("description"), source.item().member("description")),
                defaultArgs.of(source, body, outside),
                outside.stream()
                        .filter(p -> p.node().path("name").isString())
                        .map(OperationReader::parameter)
                        .toList(),
                contract.document(),
                contract.sha256());
    }

    /** Those of the path item, then of the operation, which replace those of the same name and place. */
    private List<Place> parameters(OperationSource source) {
        Map<String, Place> byIdentity = new LinkedHashMap<>();
        List<Place> all = new ArrayList<>(source.item().member("parameters").items());
        all.addAll(source.operation().member("parameters").items());
        for (Place written : all) {
            Place parameter = document.resolve(written.object()).object();
            String name = parameter.member("name").text();
            String identity =
                    name == null ? written.pointer() : parameter.member("in").text() + " " + name;
            byIdentity.put(identity, parameter);
        }
        return List.copyOf(byIdentity.values());
    }

    private static SpecParameter parameter(Place parameter) {
        return new SpecParameter(
                parameter.node().path("name").asString(""),
                parameter.node().path("in").asString(""),
                parameter.node().path("required").asBoolean(false),
                parameter.member("description").text());
    }

    private static @Nullable String handlerName(Place hint) {
        String name = hint.text();
        if (name != null && !HANDLER_NAME.matcher(name).matches()) {
            throw new SpecRejected(
                    Reason.INVALID_HANDLER_NAME,
                    hint.pointer(),
                    "x-handler-name is not of the form " + HANDLER_NAME.pattern());
        }
        return name;
    }

    private static @Nullable String firstText(Place first, Place second) {
        String text = first.text();
        return text == null ? second.text() : text;
    }
}
