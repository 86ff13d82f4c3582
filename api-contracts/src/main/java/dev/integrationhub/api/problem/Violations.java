package dev.integrationhub.api.problem;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong in a request, so that the client hears of it at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** The problem that all violations come from, if there is such a one: it may have a code of its own. */
    private @Nullable ProblemException source;

    /** Notes that a member is wrong. */
    public void add(String pointer, String code, String detail) {
        add(new Violation(pointer, code, detail));
    }

    /** Notes that something is wrong. */
    public void add(Violation violation) {
        source = null;
        found.add(violation);
    }

    /** Notes that a member is wrong if the condition holds. */
    public void addIf(boolean wrong, String pointer, String code, String detail) {
        if (wrong) {
            add(pointer, code, detail);
        }
    }

    /** Runs a check that fails with violations of its own, and notes them. */
    public void collect(Runnable check) {
        try {
            check.run();
        } catch (ProblemException problem) {
            if (problem.violations().isEmpty()) {
                throw problem;
            }
            source = found.isEmpty() ? problem : null;
            found.addAll(problem.violations());
        }
    }

    /** Fails with all violations found, if there are any. */
    public void throwIfAny() {
        if (source != null) {
            throw source;
        }
        if (!found.isEmpty()) {
            String detail = found.size() == 1 ? found.get(0).detail() : found.size() + " members are not valid.";
            throw new ProblemException(ProblemCode.VALIDATION_FAILED, detail, found);
        }
    }
}
