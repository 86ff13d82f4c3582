package dev.integrationhub.command.handlersync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.command.handlersync.spec.Spec;
import dev.integrationhub.command.handlersync.spec.SpecOperation;
import dev.integrationhub.command.handlersync.spec.SpecReader;
import dev.integrationhub.command.handlersync.spec.SpecRejected;

/** Tells a client what is wrong with an OpenAPI document, and where in it. */
final class RejectedSpecs {
    private RejectedSpecs() {}

    static Spec read(byte[] document) {
        try {
            Spec spec = SpecReader.read(document);
            spec.operations().forEach(RejectedSpecs::requireStorable);
            return spec;
        } catch (SpecRejected rejected) {
            throw problem(rejected);
        }
    }

    /** PostgreSQL stores no character zero. */
    private static void requireStorable(SpecOperation operation) {
        boolean storable = Stream.of(
                        operation.sourceKey(),
                        operation.path(),
                        operation.operationId(),
                        operation.summary(),
                        operation.description())
                .allMatch(text -> text == null || text.indexOf('\0') < 0);
        if (!storable) {
            String what = operation.method() + " of a path has the character zero in its texts";
            throw new ProblemException(
                    ProblemCode.SPEC_REJECTED,
                    "The OpenAPI document cannot be used: " + what + ".",
                    List.of(new Violation("/paths", "not-text", what)));
        }
    }

    private static ProblemException problem(SpecRejected rejected) {
        String code = rejected.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String what = String.valueOf(rejected.getMessage());
        String where = rejected.place().isEmpty() ? "" : " (" + rejected.place() + ")";
        List<Violation> violations = new ArrayList<>();
        violations.add(
                rejected.isPointer()
                        ? new Violation(rejected.place(), code, what)
                        : new Violation(null, code, what + where));
        rejected.remarks().forEach(remark -> violations.add(new Violation(null, "remark", remark)));
        return new ProblemException(
                ProblemCode.SPEC_REJECTED, "The OpenAPI document cannot be used: " + what + where + ".", violations);
    }
}
