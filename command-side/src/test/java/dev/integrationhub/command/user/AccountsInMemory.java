package dev.integrationhub.command.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.PasswordHash;
import dev.integrationhub.api.user.UserProfile;

/** Notes what is done to accounts, for decisions. */
final class AccountsInMemory implements Accounts {
    private final List<String> done = new ArrayList<>();
    private List<String> changedMembers = List.of();
    private boolean anotherOwner = true;

    /** What was done, in its order. */
    List<String> done() {
        return done;
    }

    void nextChangeIsOf(String... members) {
        changedMembers = List.of(members);
    }

    void thereIsNoOtherOwner() {
        anotherOwner = false;
    }

    @Override
    public void add(
            UUID userId,
            UserProfile profile,
            @Nullable PasswordHash password,
            boolean mustChangePassword,
            Instant createdAt) {
        done.add("add " + profile.username() + (mustChangePassword ? " with a password to change" : ""));
    }

    @Override
    public List<String> change(UUID userId, UserProfile profile) {
        done.add("change");
        return changedMembers;
    }

    @Override
    public void grant(UUID userId, Collection<Grant> grants) {
        grants.forEach(grant -> done.add("grant " + grant.role().value()));
    }

    @Override
    public void revoke(UUID userId, Collection<Grant> grants) {
        grants.forEach(grant -> done.add("revoke " + grant.role().value()));
    }

    @Override
    public void setDisabled(UUID userId, boolean disabled) {
        done.add(disabled ? "disable" : "enable");
    }

    @Override
    public void setPassword(UUID userId, PasswordHash password, boolean mustChange) {
        done.add("password" + (mustChange ? " to change" : ""));
    }

    @Override
    public void lock(UUID userId, Instant until) {
        done.add("lock until " + until);
    }

    @Override
    public void unlock(UUID userId) {
        done.add("unlock");
    }

    @Override
    public void endSessions(UUID userId) {
        done.add("end sessions");
    }

    @Override
    public void erase(UUID userId) {
        done.add("erase");
    }

    @Override
    public void requireAnotherOwner(UUID userId) {
        if (!anotherOwner) {
            throw new ProblemException(ProblemCode.LAST_OWNER, "the last one");
        }
    }
}
