package dev.integrationhub.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the body; of {@code spec-rejected}, into the OpenAPI document
 * @param parameter where, if it is not in a body: the name of the query parameter or header
 * @param code what, for programs
 * @param detail what, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

    /** Something in a body. */
    public Violation(@Nullable String pointer, String code, String detail) {
        this(pointer, null, code, detail);
    }

    /** Something in the query or the headers. */
    public static Violation ofParameter(String name, String code, String detail) {
        return new Violation(null, name, code, detail);
    }
}
