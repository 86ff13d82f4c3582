package dev.integrationhub.platform.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.Violation;

/**
 * What a client gets instead of an answer (RFC 9457).
 *
 * @param type a URI that names the kind of problem
 * @param instance the path that was asked for
 * @param code what clients branch on
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(
        String type, String title, int status, String detail, String instance, String code, List<Violation> errors) {

    static ProblemDocument of(ProblemCode code, String detail, String instance, List<Violation> errors) {
        return new ProblemDocument(
                "urn:integration-hub:problem:" + code.code(),
                code.title(),
                code.status(),
                detail,
                instance,
                code.code(),
                errors);
    }
}
