package dev.integrationhub.api.problem;

/**
 * One thing that is wrong in a request.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the body, or the name of a query parameter or header
 * @param code what, for programs
 * @param detail what, for people
 */
public record Violation(String pointer, String code, String detail) {}
