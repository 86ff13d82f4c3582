package dev.integrationhub.platform.web;

import java.util.List;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;

/** A query parameter says something that makes no sense. */
public class InvalidParameter extends ProblemException {
    private static final long serialVersionUID = 1L;

    public InvalidParameter(String parameter, String detail) {
        super(ProblemCode.INVALID_PARAMETER, detail, List.of(Violation.ofParameter(parameter, "invalid", detail)));
    }
}
