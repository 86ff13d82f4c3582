package dev.integrationhub.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import dev.integrationhub.api.problem.ProblemCode;

/** The problems that the servlet container and Spring MVC find before an endpoint is reached. */
final class HttpStatusProblems {
    private HttpStatusProblems() {}

    static ProblemCode codeFor(int status) {
        return switch (status) {
            case 404 -> ProblemCode.PATH_NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemCode.TOO_MANY_REQUESTS;
            case 431 -> ProblemCode.HEADERS_TOO_LARGE;
            case 503 -> ProblemCode.UNAVAILABLE;
            default -> status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL_ERROR;
        };
    }

    static String detailFor(ProblemCode code, HttpServletRequest request) {
        return switch (code) {
            case PATH_NOT_FOUND -> "The hub has nothing at this path.";
            case METHOD_NOT_ALLOWED -> request.getMethod() + " is not possible here; 'Allow' says what is.";
            case NOT_ACCEPTABLE -> "The hub answers with JSON here.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
            default -> code.title() + ".";
        };
    }
}
