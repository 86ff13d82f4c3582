package dev.integrationhub.platform.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;

/** Makes problem documents: for endpoints as answers, for filters straight onto the response. */
public class Problems {
    private static final int UNAUTHORIZED = 401;

    /** RFC 9110, 11.6.1, and RFC 6750, 3. */
    private static final String CHALLENGE = "Bearer realm=\"integration-hub\"";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<Object> answer(ProblemException problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.code().status())
                .headers(headers(problem))
                .body(ProblemDocument.of(
                        problem.code(), message(problem), request.getRequestURI(), problem.violations()));
    }

    ResponseEntity<Object> answer(
            ProblemCode code, String detail, List<Violation> violations, HttpServletRequest request) {
        return answer(new ProblemException(code, detail, violations), request);
    }

    /** Writes the problem as the whole answer, unless one has begun already. */
    public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.code().status());
        headers(problem).forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.getOutputStream()
                .write(json.writeValueAsBytes(ProblemDocument.of(
                        problem.code(), message(problem), request.getRequestURI(), problem.violations())));
    }

    private static HttpHeaders headers(ProblemException problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (problem.code() == ProblemCode.INVALID_ACCESS_TOKEN) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
        } else if (problem.code().status() == UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        if (problem.retryAfter() != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(
                            Math.max(1, problem.retryAfter().plusMillis(999).toSeconds())));
        }
        return headers;
    }

    private static String message(ProblemException problem) {
        return problem.getMessage() == null ? problem.code().title() : problem.getMessage();
    }
}
