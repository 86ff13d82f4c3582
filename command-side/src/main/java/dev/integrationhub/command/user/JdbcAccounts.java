package dev.integrationhub.command.user;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.PasswordHash;
import dev.integrationhub.api.user.UserProfile;
import dev.integrationhub.platform.access.UserSessions;
import dev.integrationhub.platform.access.Username;

/** Accounts in tables; the database decides who gets a username. */
@Component
class JdbcAccounts implements Accounts {
    /** Nothing else locks by this number: "owners" in ASCII. */
    private static final long OWNERS_LOCK = 0x6f776e657273L;

    private final JdbcClient jdbc;
    private final ObjectProvider<UserSessions> sessions;

    JdbcAccounts(JdbcClient jdbc, ObjectProvider<UserSessions> sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    @Override
    public void add(
            UUID userId,
            UserProfile profile,
            @Nullable PasswordHash password,
            boolean mustChangePassword,
            Instant createdAt) {
        int added = update(
                """
                insert into access.account (user_id, username, username_key, display_name, email,
                    password_hash, must_change_password, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (username_key) do nothing""",
                userId,
                profile.username(),
                Username.key(profile.username()),
                profile.displayName(),
                profile.email(),
                password == null ? null : password.value(),
                mustChangePassword,
                Timestamp.from(createdAt));
        if (added == 0) {
            throw taken();
        }
    }

    private int update(String statement, @Nullable Object... parameters) {
        return jdbc.sql(statement).params(parameters).update();
    }

    @Override
    public List<String> change(UUID userId, UserProfile profile) {
        UserProfile former = jdbc.sql("select username, display_name, email from access.account where user_id = ?")
                .param(userId)
                .query((row, number) -> new UserProfile(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        List<String> changed = differences(former, profile);
        if (!changed.isEmpty()) {
            write(userId, profile);
        }
        return changed;
    }

    private static List<String> differences(UserProfile one, UserProfile other) {
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(one.displayName(), other.displayName())) {
            changed.add("displayName");
        }
        if (!Objects.equals(one.email(), other.email())) {
            changed.add("email");
        }
        if (!one.username().equals(other.username())) {
            changed.add("username");
        }
        return changed;
    }

    private void write(UUID userId, UserProfile profile) {
        try {
            update(
                    "update access.account set username = ?, username_key = ?, display_name = ?, email = ?"
                            + " where user_id = ?",
                    profile.username(),
                    Username.key(profile.username()),
                    profile.displayName(),
                    profile.email(),
                    userId);
        } catch (DuplicateKeyException e) {
            throw taken();
        }
    }

    private static ProblemException taken() {
        return new ProblemException(ProblemCode.USERNAME_TAKEN, ProblemCode.USERNAME_TAKEN.title() + ".");
    }

    @Override
    public void grant(UUID userId, Collection<Grant> grants) {
        grants.forEach(grant -> update(
                "insert into access.access_grant (user_id, role, integration_id)"
                        + " values (?, ?, ?) on conflict do nothing",
                userId,
                grant.role().value(),
                grant.integrationId()));
    }

    @Override
    public void revoke(UUID userId, Collection<Grant> grants) {
        grants.forEach(grant -> update(
                "delete from access.access_grant"
                        + " where user_id = ? and role = ? and integration_id is not distinct from ?::uuid",
                userId,
                grant.role().value(),
                grant.integrationId()));
    }

    @Override
    public void setDisabled(UUID userId, boolean disabled) {
        update("update access.account set disabled = ? where user_id = ?", disabled, userId);
        if (disabled) {
            endSessions(userId);
        }
    }

    @Override
    public void setPassword(UUID userId, PasswordHash password, boolean mustChange) {
        update(
                "update access.account set password_hash = ?, must_change_password = ? where user_id = ?",
                password.value(),
                mustChange,
                userId);
    }

    @Override
    public void lock(UUID userId, Instant until) {
        setLock(userId, until);
    }

    @Override
    public void unlock(UUID userId) {
        setLock(userId, null);
    }

    private void setLock(UUID userId, @Nullable Instant until) {
        update(
                "update access.account set locked_until = ?, failures = 0, last_failure_at = null where user_id = ?",
                until == null ? null : Timestamp.from(until),
                userId);
    }

    @Override
    public void endSessions(UUID userId) {
        sessions.ifAvailable(known -> known.endAllOf(userId));
    }

    @Override
    public void erase(UUID userId) {
        endSessions(userId);
        update("delete from access.account where user_id = ?", userId);
    }

    /** Whoever else wants to take an owner away waits until this transaction ends, and then sees what it did. */
    @Override
    public void requireAnotherOwner(UUID userId) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(OWNERS_LOCK).query(row -> {});
        boolean another = jdbc.sql("""
                select exists (
                    select from access.account a join access.access_grant g on g.user_id = a.user_id
                    where g.role = ? and g.integration_id is null and not a.disabled and a.user_id <> ?)""")
                .params(Role.OWNER.value(), userId)
                .query(Boolean.class)
                .single();
        if (!another) {
            throw new ProblemException(
                    ProblemCode.LAST_OWNER, "Make somebody else an owner first: the hub would have none.");
        }
    }
}
