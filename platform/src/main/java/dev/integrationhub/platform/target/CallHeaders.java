package dev.integrationhub.platform.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.integrationhub.api.problem.Pointers;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

/** The headers a client names for a call of a handler. */
public final class CallHeaders {
    private CallHeaders() {}

    /**
     * These fields.
     *
     * @throws ProblemException a violation at {@code /headers/name} for each that cannot be sent, such as one with a line break
     */
    public static Headers of(Map<String, List<String>> named) {
        List<Violation> violations = new ArrayList<>();
        named.forEach((name, values) -> {
            if (!values.stream().allMatch(value -> Header.isLegal(name, value))) {
                violations.add(new Violation(
                        Pointers.member("/headers", name),
                        "invalid-header",
                        "This header has a name or a value that HTTP does not allow"));
            }
        });
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.VALIDATION_FAILED,
                    "A header has a name or a value that HTTP does not allow",
                    violations);
        }
        return Headers.legalOf(named);
    }
}
