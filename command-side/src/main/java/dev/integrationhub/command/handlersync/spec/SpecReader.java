package dev.integrationhub.command.handlersync.spec;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Reads OpenAPI 2.0, 3.0 and 3.1 documents in JSON or YAML. References to other documents are never followed: what needs one is
 * read without it.
 */
public final class SpecReader {
    /** The most bytes a document may have. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private SpecReader() {}

    /**
     * Reads a document.
     *
     * @throws SpecRejected if it is not a usable OpenAPI document
     */
    public static Spec read(byte[] document) {
        ObjectNode root = DocumentParser.parse(document);
        try {
            Document openApi = Document.of(root);
            References.check(openApi);
            List<SpecOperation> operations = new OperationsReader(openApi).read();
            return new Spec(Json.sha256Hex(document), operations);
        } catch (SpecRejected e) {
            throw e.withRemarks(Diagnosis.of(root));
        }
    }
}
