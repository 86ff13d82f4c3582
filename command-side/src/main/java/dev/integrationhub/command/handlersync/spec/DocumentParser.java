package dev.integrationhub.command.handlersync.spec;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

/** Turns bytes into a tree: JSON if they begin like it, else YAML. */
final class DocumentParser {
    private DocumentParser() {}

    static ObjectNode parse(byte[] document) {
        if (document.length > SpecReader.MAX_BYTES) {
            throw new SpecRejected(
                    Reason.TOO_LARGE, "", "the document is larger than " + SpecReader.MAX_BYTES + " bytes");
        }
        JsonNode root = looksLikeJson(document) ? json(document) : YamlTree.parse(document);
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new SpecRejected(Reason.NOT_OPENAPI, "", "the document is not an object");
    }

    /** Skips white space, byte order marks and the zero bytes of UTF-16. */
    private static boolean looksLikeJson(byte[] document) {
        for (byte b : document) {
            if (b > ' ') {
                return b == '{' || b == '[';
            }
        }
        return false;
    }

    private static JsonNode json(byte[] document) {
        try {
            return Json.MAPPER.readTree(document);
        } catch (StreamConstraintsException e) {
            boolean depth = e.getOriginalMessage().contains("nesting depth");
            throw rejected(depth ? Reason.TOO_DEEP : Reason.TOO_LARGE, e);
        } catch (JacksonException e) {
            boolean duplicate = e.getOriginalMessage().startsWith("Duplicate ");
            throw rejected(duplicate ? Reason.DUPLICATE_KEY : Reason.MALFORMED, e);
        } catch (NumberFormatException e) {
            throw new SpecRejected(Reason.MALFORMED, "", "a number is out of range");
        }
    }

    private static SpecRejected rejected(Reason reason, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new SpecRejected(reason, place, e.getOriginalMessage());
    }
}
