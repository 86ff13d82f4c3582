package dev.integrationhub.platform.web;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;

/** The problems that the servlet container and Spring MVC find before an endpoint is reached. */
final class HttpStatusProblems {
    private HttpStatusProblems() {}

    static ProblemCode codeFor(int status) {
        return switch (status) {
            case 404 -> ProblemCode.PATH_NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 408 -> ProblemCode.REQUEST_TIMED_OUT;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            case 414 -> ProblemCode.URI_TOO_LONG;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 417 -> ProblemCode.EXPECTATION_FAILED;
            case 429 -> ProblemCode.TOO_MANY_REQUESTS;
            case 431 -> ProblemCode.HEADERS_TOO_LARGE;
            case 501 -> ProblemCode.NOT_IMPLEMENTED;
            case 503 -> ProblemCode.UNAVAILABLE;
            case 505 -> ProblemCode.HTTP_VERSION_NOT_SUPPORTED;
            default -> status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL_ERROR;
        };
    }

    static String detailFor(ProblemCode code, @Nullable String method) {
        return switch (code) {
            case PATH_NOT_FOUND -> "The hub has nothing at this path.";
            case METHOD_NOT_ALLOWED -> method + " is not possible here; 'Allow' says what is.";
            case NOT_ACCEPTABLE -> "This is not answered in that media type; mostly it is application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "This is not taken in that media type; mostly it is application/json.";
            case EXPECTATION_FAILED -> "The hub knows no other expectation than 100-continue.";
            default -> code.title() + ".";
        };
    }
}
