package dev.integrationhub.command.handlersync.spec;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What swagger-parser finds wrong with a document that was rejected. It knows every object of OpenAPI 3, not only those that
 * handlers are made from; but it is strict about much that does no harm, so it has no say in whether a document is accepted.
 */
final class Diagnosis {
    private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);
    private static final int MAX_REMARKS = 20;

    private Diagnosis() {}

    static List<String> of(ObjectNode root) {
        if (!root.path("openapi").isString()) {
            return List.of();
        }
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        try {
            com.fasterxml.jackson.databind.JsonNode tree = new ObjectMapper().readTree(Json.bytes(root));
            List<String> messages =
                    new OpenAPIDeserializer().deserialize(tree, null, options).getMessages();
            return messages == null
                    ? List.of()
                    : messages.stream().limit(MAX_REMARKS).toList();
        } catch (IOException | RuntimeException e) {
            LOG.debug(
                    "swagger-parser has no remarks on a rejected document: {}",
                    e.getClass().getName());
            return List.of();
        }
    }
}
