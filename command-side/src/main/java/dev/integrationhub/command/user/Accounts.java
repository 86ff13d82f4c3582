package dev.integrationhub.command.user;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.user.PasswordHash;
import dev.integrationhub.api.user.UserProfile;

/** What is stored of users beside their events, and can be erased. All of it is part of the transaction of the event. */
interface Accounts {
    /**
     * Adds an account, without any grants.
     *
     * @param password null: nobody can sign in with one
     * @throws dev.integrationhub.api.problem.ProblemException if somebody else has the username
     */
    void add(
            UUID userId,
            UserProfile profile,
            @Nullable PasswordHash password,
            boolean mustChangePassword,
            Instant createdAt);

    /**
     * Says who somebody is.
     *
     * @return the members that were different before, in their order
     * @throws dev.integrationhub.api.problem.ProblemException if somebody else has the username
     */
    List<String> change(UUID userId, UserProfile profile);

    void grant(UUID userId, Collection<Grant> grants);

    void revoke(UUID userId, Collection<Grant> grants);

    /** Lets nobody sign in as a user, or lets them again; those who are signed in are signed out. */
    void setDisabled(UUID userId, boolean disabled);

    void setPassword(UUID userId, PasswordHash password, boolean mustChange);

    /** Forgets the failed logins, which are paid for with the lock. */
    void lock(UUID userId, Instant until);

    /** Ends a lock, and forgets the failed logins. */
    void unlock(UUID userId);

    /** Signs a user out everywhere. */
    void endSessions(UUID userId);

    /** Erases all that is known of a user, with their grants, sessions and tokens. */
    void erase(UUID userId);

    /**
     * Makes sure that the hub keeps an owner who is not disabled, also if others do the same at this moment.
     *
     * @throws dev.integrationhub.api.problem.ProblemException if there is none but this user
     */
    void requireAnotherOwner(UUID userId);
}
