package dev.integrationhub.platform.web;

/**
 * How large a request body may be below a path.
 *
 * @param pathPrefix the longest prefix that matches decides
 * @param bytes the most that is read
 */
public record BodyLimit(String pathPrefix, long bytes) {
    /** For everything that sets no limit of its own. */
    static final BodyLimit DEFAULT = new BodyLimit("/", 2L * 1024 * 1024);
}
