package dev.integrationhub.ingress.receive;

import java.util.List;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** The handler does not take the method; whoever answers says which it does (RFC 9110, 15.5.6). */
class MethodRefused extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final List<String> taken;

    MethodRefused(List<String> taken) {
        super(ProblemCode.METHOD_NOT_ALLOWED, "The handler takes " + String.join(", ", taken) + ".");
        this.taken = List.copyOf(taken);
    }

    String allow() {
        return String.join(", ", taken);
    }
}
