package dev.integrationhub.platform.web;

import dev.integrationhub.api.problem.Violations;

/**
 * A request's body that says what is wrong with it. It is checked before the endpoint gets it, so that the client hears at once of
 * this and of the members that nobody knows.
 */
public interface CheckedBody {
    /** Notes everything that is wrong. */
    void check(Violations violations);
}
