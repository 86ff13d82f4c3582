package dev.integrationhub.ingress.body;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One value of a JSON body. It is read as a stream, up to the value and no further: a body of many megabytes costs no memory, and what
 * comes behind the value does not matter.
 */
public final class BodyValue {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_NAME_LENGTH = 10_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .build())
            .build();

    private BodyValue() {}

    /** The text or number at a place, a number as it is spelled; null if there is none, or the body is no JSON up to there. */
    public static @Nullable String find(byte[] body, JsonPointer pointer) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            JsonPointer rest = pointer;
            JsonToken token = parser.nextToken();
            while (!rest.matches()) {
                boolean entered = token == JsonToken.START_OBJECT
                        ? enterMember(parser, rest)
                        : token == JsonToken.START_ARRAY && enterElement(parser, rest);
                if (!entered) {
                    return null;
                }
                token = parser.currentToken();
                rest = rest.tail();
            }
            return token != null && (token == JsonToken.VALUE_STRING || token.isNumeric()) ? parser.getString() : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static boolean enterMember(JsonParser parser, JsonPointer pointer) {
        for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            boolean wanted = pointer.matchesProperty(parser.currentName());
            parser.nextToken();
            if (wanted) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean enterElement(JsonParser parser, JsonPointer pointer) {
        int index = 0;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (pointer.matchesElement(index)) {
                return true;
            }
            parser.skipChildren();
            index++;
        }
        return false;
    }
}
