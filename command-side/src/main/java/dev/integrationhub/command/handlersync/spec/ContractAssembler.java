package dev.integrationhub.command.handlersync.spec;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.command.handlersync.spec.SchemaRewriter.Rewritten;

/**
 * Assembles contracts: the schemas of an operation, and in {@code $defs} each definition that can be reached from them, once. A circle
 * of definitions thus stays a circle of references.
 *
 * <p>Definitions are taken nearest first until the contract has its size; those further away become a schema that allows anything
 * and says so. Rewritten definitions are shared by all contracts of the document.
 */
final class ContractAssembler {
    private static final int MAX_CONTRACT_CHARS = 256 * 1024;
    private static final int MAX_TOTAL_CHARS = 256 * 1024 * 1024;
    private static final int MAX_INLINE_CHARS = 2 * 1024;
    private static final JsonNode LEFT_OUT =
            JsonNodeFactory.instance.objectNode().put("$comment", "left out: the contract is too large");
    private static final int LEFT_OUT_CHARS = LEFT_OUT.toString().length();

    private final Document document;
    private final SchemaRewriter rewriter;
    private final int maxChars;
    private final Map<String, Definition> shared = new HashMap<>();
    private final Map<String, ObjectNode> bySha256 = new HashMap<>();

    /** The bound of one contract depends on the power of two above the number, so that one operation more rarely moves it. */
    ContractAssembler(Document document, int operations) {
        this.document = document;
        this.rewriter = new SchemaRewriter(document);
        int powerOfTwo = Math.max(1, Integer.highestOneBit(Math.max(1, operations)) * 2);
        this.maxChars = Math.min(MAX_CONTRACT_CHARS, MAX_TOTAL_CHARS / powerOfTwo);
    }

    private record Definition(String name, Rewritten schema) {}

    /**
     * A contract, the same object for the same text.
     *
     * @param sha256 hexadecimal digest of its text
     */
    record Contract(ObjectNode document, String sha256) {}

    Contract assemble(Place operation, List<Place> parameters, Body request) {
        Assembly assembly = new Assembly(operation.pointer());
        ArrayNode described = assembly.contract.putArray("parameters");
        for (Place parameter : parameters) {
            described.add(assembly.parameter(parameter));
        }
        if (request.schema() != null) {
            assembly.contract.set("requestBody", assembly.schema(request.schema()));
        }
        ObjectNode responses = assembly.contract.putObject("responses");
        for (Map.Entry<String, Place> response : operation.member("responses").members()) {
            if (!response.getKey().startsWith("x-")) {
                responses.set(response.getKey(), assembly.response(document.resolve(response.getValue())));
            }
        }
        assembly.addDefinitions();
        String sha256 = Json.sha256Hex(Json.bytes(assembly.contract));
        return new Contract(bySha256.computeIfAbsent(sha256, digest -> assembly.contract), sha256);
    }

    private final class Assembly {
        private final ObjectNode contract = JsonNodeFactory.instance.objectNode();
        private final Queue<String> wanted = new ArrayDeque<>();
        private final String operation;
        private int chars;

        Assembly(String operation) {
            this.operation = operation;
        }

        JsonNode parameter(Place parameter) {
            if (parameter.node().has("$ref")) {
                return parameter.node();
            }
            ObjectNode described = JsonNodeFactory.instance.objectNode();
            for (String member : List.of("name", "in", "required", "description", "deprecated")) {
                if (parameter.member(member).present()) {
                    described.set(member, parameter.node().get(member));
                }
            }
            Place schema = ParameterSchema.of(document, parameter);
            if (schema.present()) {
                described.set("schema", schema(schema));
            }
            return described;
        }

        JsonNode response(Place response) {
            if (!response.present()) {
                return JsonNodeFactory.instance.objectNode();
            }
            if (response.object().node().has("$ref")) {
                return response.node();
            }
            Place schema = document.isSwagger()
                    ? response.member("schema")
                    : Body.ofContent(document, response.member("content")).schema();
            if (schema != null && schema.present()) {
                return schema(schema);
            }
            ObjectNode anything = JsonNodeFactory.instance.objectNode();
            String description = response.member("description").text();
            return description == null ? anything : anything.put("description", description);
        }

        /** What stands in the operation itself is written out; large schemas that operations share go into the definitions. */
        JsonNode schema(Place schema) {
            boolean own = schema.pointer().isEmpty() || schema.pointer().startsWith(operation + "/");
            Rewritten rewritten =
                    own ? rewriter.rewrite(schema.node()) : definition(schema).schema();
            if (own || rewritten.chars() <= MAX_INLINE_CHARS) {
                take(rewritten);
                return rewritten.node();
            }
            String reference = "#" + schema.pointer();
            wanted.add(reference);
            return JsonNodeFactory.instance.objectNode().put("$ref", rewriter.rename(reference));
        }

        private void take(Rewritten rewritten) {
            chars += rewritten.chars();
            wanted.addAll(rewritten.references());
        }

        void addDefinitions() {
            Set<String> seen = new HashSet<>();
            ObjectNode definitions = JsonNodeFactory.instance.objectNode();
            for (String reference = wanted.poll(); reference != null; reference = wanted.poll()) {
                Place target = document.target(reference);
                if (target == null || !seen.add(target.pointer())) {
                    continue;
                }
                Definition definition = definition(target);
                boolean fits = chars + definition.schema.chars() <= maxChars;
                definitions.set(definition.name, fits ? definition.schema.node() : LEFT_OUT);
                chars += definition.name.length() + LEFT_OUT_CHARS;
                if (fits) {
                    take(definition.schema);
                }
            }
            if (!definitions.isEmpty()) {
                contract.set("$defs", definitions);
            }
        }
    }

    private Definition definition(Place place) {
        return shared.computeIfAbsent(
                place.pointer(), pointer -> new Definition(rewriter.name(pointer), rewriter.rewrite(place.node())));
    }
}
