package dev.integrationhub.platform.target;

import java.util.Locale;
import java.util.Set;

import dev.integrationhub.api.problem.ProblemException;

/** The methods a target is called with, and where each takes the arguments. */
public final class TargetMethod {
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "DELETE", "POST", "PUT", "PATCH");
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");
    private static final Set<String> BODY_IF_GIVEN = Set.of("DELETE", "OPTIONS");

    private TargetMethod() {}

    /**
     * The method in upper case.
     *
     * @throws ProblemException a violation at {@code /method}
     */
    public static String of(String name) {
        String method = name.toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(method)) {
            throw ProblemException.violation("/method", "unknown-method", "A target is not called with this method");
        }
        return method;
    }

    /** GET and HEAD always; DELETE and OPTIONS if there is no body given. */
    static boolean takesQuery(String method, RequestBody given) {
        return WITHOUT_BODY.contains(method) || (BODY_IF_GIVEN.contains(method) && given instanceof RequestBody.None);
    }
}
