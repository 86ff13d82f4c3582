package dev.integrationhub.platform.web;

import java.util.UUID;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** An identifier in a path. */
public final class PathId {
    private static final int LENGTH = 36;

    private PathId() {}

    /** The identifier; what is none can name nothing, so it is answered like the identifier of nothing. */
    public static UUID parse(String text, ProblemCode notFound) {
        try {
            // UUID.fromString also takes shortened groups.
            if (text.length() == LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw new ProblemException(notFound, notFound.title() + ".");
    }
}
