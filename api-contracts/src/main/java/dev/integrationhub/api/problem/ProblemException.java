package dev.integrationhub.api.problem;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something the client must hear of. Its message may be shown to anyone, so it never holds a secret. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Violation> violations;
    private final @Nullable Duration retryAfter;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of(), null);
    }

    public ProblemException(ProblemCode code, String detail, List<Violation> violations) {
        this(code, detail, violations, null);
    }

    /** @param retryAfter when it is worth trying again; for the {@code Retry-After} header (RFC 9110, 10.2.3) */
    public ProblemException(
            ProblemCode code, String detail, List<Violation> violations, @Nullable Duration retryAfter) {
        super(detail);
        this.code = code;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** A rejection of one member of the request. */
    public static ProblemException violation(String pointer, String code, String detail) {
        return new ProblemException(
                ProblemCode.VALIDATION_FAILED, detail, List.of(new Violation(pointer, code, detail)));
    }

    public ProblemCode code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
