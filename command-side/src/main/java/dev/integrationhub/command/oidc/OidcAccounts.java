package dev.integrationhub.command.oidc;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.UserProfile;
import dev.integrationhub.api.user.command.ChangeUser;
import dev.integrationhub.api.user.command.CreateUser;
import dev.integrationhub.api.user.resource.UserResource;
import dev.integrationhub.command.user.Profiles;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.platform.access.Grants;
import dev.integrationhub.platform.access.Users;
import dev.integrationhub.platform.id.Uuid7;

/**
 * The accounts of those who sign in with the identity provider. They are known by its subject alone: a name or an e-mail address is
 * what somebody may be able to choose, and never makes them the owner of an account that exists.
 */
@Component
class OidcAccounts {
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Writes writes;
    private final Users users;
    private final Grants grants;

    OidcAccounts(JdbcClient jdbc, TransactionOperations transaction, Writes writes, Users users, Grants grants) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.writes = writes;
        this.users = users;
        this.grants = grants;
    }

    Optional<UUID> find(OidcUser identity) {
        return jdbc.sql("select user_id from access.account where oidc_issuer = ? and oidc_subject = ?")
                .params(issuer(identity), subject(identity))
                .query(UUID.class)
                .optional();
    }

    /** Makes the account, or brings it to what the identity provider says now. Roles for single integrations are left alone. */
    UUID take(OidcUser identity, Set<Grant> hubWide) {
        UUID known = find(identity).orElse(null);
        if (known == null) {
            return create(identity, hubWide);
        }
        change(known, identity, hubWide);
        return known;
    }

    private UUID create(OidcUser identity, Set<Grant> hubWide) {
        for (String username : names(identity)) {
            try {
                return create(username, identity, hubWide);
            } catch (ProblemException e) {
                if (e.code() != ProblemCode.USERNAME_TAKEN && e.code() != ProblemCode.VALIDATION_FAILED) {
                    throw e;
                }
            } catch (DuplicateKeyException e) {
                // The same person has signed in a moment ago.
                return find(identity).orElseThrow(() -> e);
            }
        }
        throw new IllegalStateException("A name by chance is taken");
    }

    private UUID create(String username, OidcUser identity, Set<Grant> hubWide) {
        UUID userId = Uuid7.next();
        UserProfile profile = profile(username, identity, null);
        transaction.executeWithoutResult(status -> {
            writes.send(new CreateUser(userId, profile, null, false, hubWide));
            jdbc.sql("update access.account set oidc_issuer = ?, oidc_subject = ? where user_id = ?")
                    .params(issuer(identity), subject(identity), userId)
                    .update();
        });
        return userId;
    }

    private static List<String> names(OidcUser identity) {
        String ofNobody = "oidc-" + UUID.randomUUID().toString().substring(0, 8);
        return Stream.of(
                        Optional.ofNullable(identity.getPreferredUsername()),
                        Optional.ofNullable(identity.getEmail()),
                        Optional.of(ofNobody))
                .flatMap(Optional::stream)
                .toList();
    }

    private void change(UUID userId, OidcUser identity, Set<Grant> hubWide) {
        UserResource user = users.require(userId);
        UserProfile profile = profile(user.username(), identity, user);
        List<Grant> had = grants.of(userId);
        Set<Grant> wanted = new HashSet<>(hubWide);
        had.stream().filter(grant -> grant.integrationId() != null).forEach(wanted::add);
        boolean same = wanted.equals(Set.copyOf(had))
                && profile.equals(new UserProfile(user.username(), user.displayName(), user.email()));
        if (!same) {
            writes.send(new ChangeUser(userId, profile, user.disabled(), wanted, IfMatch.ANY));
        }
    }

    /** What the identity provider does not say, or not in a way that can be stored, stays. */
    private static UserProfile profile(String username, OidcUser identity, @Nullable UserResource now) {
        String displayName =
                identity.getFullName() != null ? identity.getFullName() : now == null ? null : now.displayName();
        String email = identity.getEmail() != null ? identity.getEmail() : now == null ? null : now.email();
        try {
            return Profiles.valid(username, displayName, email);
        } catch (ProblemException e) {
            return now == null
                    ? Profiles.valid(username, null, null)
                    : new UserProfile(username, now.displayName(), now.email());
        }
    }

    private static String issuer(OidcUser identity) {
        return Objects.requireNonNull(identity.getIssuer()).toString();
    }

    private static String subject(OidcUser identity) {
        return Objects.requireNonNull(identity.getSubject());
    }
}
