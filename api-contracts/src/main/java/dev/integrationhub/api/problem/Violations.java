package dev.integrationhub.api.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong in a request, so that the client hears of it at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Notes that a member is wrong. */
    public void add(String pointer, String code, String detail) {
        found.add(new Violation(pointer, code, detail));
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
            found.addAll(problem.violations());
        }
    }

    /** Fails with all violations found, if there are any. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            String detail = found.size() == 1 ? found.get(0).detail() : found.size() + " members are not valid.";
            throw new ProblemException(ProblemCode.VALIDATION_FAILED, detail, found);
        }
    }
}
