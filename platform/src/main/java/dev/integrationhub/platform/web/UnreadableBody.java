package dev.integrationhub.platform.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import dev.integrationhub.api.problem.Pointers;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.platform.json.NumberOutOfRangeException;

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
        if (cause instanceof StreamConstraintsException tooMuch) {
            return beyondLimit(tooMuch);
        }
        if (cause instanceof NumberOutOfRangeException number) {
            return wrongValue(number, "out-of-range", "The exponent of a number is out of range");
        }
        if (cause instanceof InputCoercionException number) {
            return wrongValue(number, "out-of-range", "A number is out of range");
        }
        if (cause instanceof StreamReadException malformed) {
            // Jackson says only in the words of its message that it is this.
            boolean twice = malformed.getOriginalMessage().startsWith("Duplicate");
            return malformed((twice ? "The body has a member twice" : "The body is not valid JSON")
                    + place(malformed.getLocation()) + ".");
        }
        if (cause instanceof JacksonException wrongType) {
            return wrongValue(wrongType, "wrong-type", "The body has a value of the wrong type");
        }
        return malformed("The request needs a JSON body.");
    }

    private static ProblemException wrongValue(JacksonException e, String code, String what) {
        String pointer = pointer(e);
        String where = (pointer.isEmpty() ? "" : " at " + pointer) + place(e.getLocation());
        return new ProblemException(
                ProblemCode.MALFORMED_REQUEST, what + where + ".", List.of(new Violation(pointer, code, what + ".")));
    }

    /** Jackson says only in the words of its message which limit it was. */
    private static ProblemException beyondLimit(StreamConstraintsException e) {
        StreamReadConstraints limits = StreamReadConstraints.defaults();
        String message = e.getOriginalMessage();
        String what = "The body has more than the hub reads";
        if (message.startsWith("Number ")) {
            what = "A number has more than " + limits.getMaxNumberLength() + " characters";
        } else if (message.startsWith("Document nesting ")) {
            what = "The body nests deeper than " + limits.getMaxNestingDepth() + " levels";
        } else if (message.startsWith("Name ")) {
            what = "The name of a member has more than " + limits.getMaxNameLength() + " characters";
        }
        return e.getPath().isEmpty() ? malformed(what + place(e.getLocation()) + ".") : wrongValue(e, "limit", what);
    }

    private static ProblemException unknownMember(UnrecognizedPropertyException e) {
        String detail = UnknownMembers.detail(e.getPropertyName());
        return new ProblemException(
                ProblemCode.VALIDATION_FAILED, detail, List.of(new Violation(pointer(e), "unknown-member", detail)));
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemCode.MALFORMED_REQUEST, detail);
    }

    private static String pointer(JacksonException e) {
        String pointer = "";
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer = Pointers.member(pointer, name == null ? String.valueOf(step.getIndex()) : name);
        }
        return pointer;
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
