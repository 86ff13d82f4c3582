package dev.integrationhub.platform.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

import dev.integrationhub.api.problem.Pointers;
import dev.integrationhub.api.problem.Violation;

/**
 * Collects the members of a body that nobody knows, where somebody asked for it; everywhere else the first one fails the reading. A
 * body with very many has some of them named.
 */
final class UnknownMembers extends DeserializationProblemHandler {
    private static final String FOUND = UnknownMembers.class.getName();
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;

    /** Begins to collect in the current request. */
    static void collect() {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(FOUND, new Found(new ArrayList<>()), RequestAttributes.SCOPE_REQUEST);
    }

    /** What was collected in the current request; nothing more is. */
    static List<Violation> collected() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Object found = request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
        request.removeAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
        return found instanceof Found collected ? collected.violations() : List.of();
    }

    private record Found(List<Violation> violations) {}

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null || !(request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST) instanceof Found found)) {
            return false;
        }
        parser.skipChildren();
        if (found.violations().size() < MOST) {
            found.violations()
                    .add(new Violation(Pointers.member(owner(context, parser), name), "unknown-member", detail(name)));
        }
        return true;
    }

    /**
     * The pointer to the object that has the member. Jackson sets unknown members of records aside, and comes back to them when it
     * has made the record: at the end of the object, or at a member in it.
     */
    private static String owner(DeserializationContext context, JsonParser parser) {
        JsonParser body = context.getParser();
        TokenStreamContext at = body.streamReadContext();
        boolean behind = parser != body && body.currentToken() == JsonToken.END_OBJECT;
        TokenStreamContext owner = behind ? at : at.getParent();
        return owner == null ? "" : owner.pathAsPointer().toString();
    }

    /** The name is the client's own, but it may be anything. */
    static String detail(String name) {
        return (name.length() > LONGEST_NAME ? "This" : "'" + name + "'") + " is not a member this request knows.";
    }
}
