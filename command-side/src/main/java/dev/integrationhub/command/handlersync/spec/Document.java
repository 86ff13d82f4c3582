package dev.integrationhub.command.handlersync.spec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tree of a document, its version, and the references inside it. Nothing outside is ever looked at. */
record Document(Place root, SpecVersion version) {
    private static final int MAX_HOPS = 32;

    static Document of(ObjectNode tree) {
        Place root = new Place(tree, "");
        return new Document(root, SpecVersion.of(root));
    }

    boolean isSwagger() {
        return version == SpecVersion.V2_0;
    }

    /** Follows references inside the document; one that leads elsewhere is left as it is. */
    Place resolve(Place place) {
        Place at = place;
        for (int hop = 0; hop < MAX_HOPS; hop++) {
            Place target = target(at.node());
            if (target == null) {
                return at;
            }
            at = target;
        }
        return place;
    }

    /** Where a node's {@code $ref} leads, if that is in this document. */
    @Nullable
    Place target(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? target(reference.stringValue()) : null;
    }

    /** Where a reference such as {@code #/components/schemas/Order} leads, if that is in this document. */
    @Nullable
    Place target(String reference) {
        if (!reference.startsWith("#/")) {
            return null;
        }
        Place at = root;
        for (String token : decode(reference.substring(2)).split("/", -1)) {
            String name = Place.unescape(token);
            JsonNode next =
                    at.node().isArray() ? item(at.node(), name) : at.node().path(name);
            at = new Place(next, at.pointer() + "/" + token);
        }
        return at.node().isMissingNode() ? null : at;
    }

    private static JsonNode item(JsonNode array, String index) {
        boolean number = !index.isEmpty() && index.length() < 9 && index.chars().allMatch(c -> c >= '0' && c <= '9');
        return array.path(number ? Integer.parseInt(index) : -1);
    }

    private static String decode(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
