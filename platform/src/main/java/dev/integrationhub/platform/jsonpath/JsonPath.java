package dev.integrationhub.platform.jsonpath;

import tools.jackson.databind.JsonNode;

/** A query for JSON (RFC 9535). It may be used by any number of threads. */
public final class JsonPath {
    private final String text;
    private final Query query;

    private JsonPath(String text, Query query) {
        this.text = text;
        this.query = query;
    }

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException with a sentence for people, if it is none
     */
    public static JsonPath parse(String text) {
        return new JsonPath(text, QueryReader.read(text));
    }

    /**
     * Shows what it finds in a document. A document that nests deep makes this recurse as deep.
     *
     * @throws BudgetSpentException if that takes more than the budget
     */
    public void visit(JsonNode document, Budget budget, NodeVisitor visitor) {
        query.visit(new Evaluation(document, budget), document, visitor);
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
