package dev.integrationhub.platform.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;

/** Says what is wrong with a body, and where, without repeating any of it: it may hold a secret. */
final class UnreadableBody {
    private UnreadableBody() {}

    static ProblemException explain(HttpMessageNotReadableException e) {
        Throwable cause = e.getCause();
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof ProblemException problem) {
                return problem;
            }
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return unknownMember(unknown);
        }
        if (cause instanceof StreamReadException malformed) {
            return malformed("The body is not valid JSON" + place(malformed.getLocation()) + ".");
        }
        if (cause instanceof JacksonException wrongType) {
            String pointer = pointer(wrongType);
            return new ProblemException(
                    ProblemCode.MALFORMED_REQUEST,
                    "The body has a value of the wrong type"
                            + (pointer.isEmpty() ? "" : " at " + pointer)
                            + place(wrongType.getLocation()) + ".",
                    List.of(new Violation(pointer, "wrong-type", "This value has the wrong type.")));
        }
        return malformed("The request needs a JSON body.");
    }

    private static ProblemException unknownMember(UnrecognizedPropertyException e) {
        String detail = "'" + e.getPropertyName() + "' is not a member this request knows.";
        return new ProblemException(
                ProblemCode.VALIDATION_FAILED, detail, List.of(new Violation(pointer(e), "unknown-member", detail)));
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemCode.MALFORMED_REQUEST, detail);
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escape(name));
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
