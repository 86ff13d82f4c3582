package dev.integrationhub.command.user;

import java.util.Collection;

import dev.integrationhub.api.access.Grant;

/** What whoever asks may do to accounts. */
interface Authority {
    /**
     * Refuses to give away what the one who asks does not have.
     *
     * @throws dev.integrationhub.api.problem.ProblemException if the grants allow anything that they may not do
     */
    void requireAll(Collection<Grant> grants);

    /**
     * Refuses to let owners be touched by those who are none.
     *
     * @param grants what the touched one has
     * @throws dev.integrationhub.api.problem.ProblemException if it is an owner, and the one who asks may not manage these
     */
    void requireToManage(Collection<Grant> grants);
}
