package dev.integrationhub.api.user.resource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A user as the REST interface shows them. Personal data: it does not print itself.
 *
 * @param disabled whether nobody can sign in as this user, and their tokens let nobody in
 * @param lockedUntil until when nobody can sign in, since too many logins failed; null if somebody can
 * @param hasPassword whether they can sign in with a password, and not with an identity provider alone
 * @param mustChangePassword whether the password is good for nothing but to choose another one
 */
public record UserResource(
        UUID id,
        String username,
        @Nullable String displayName,
        @Nullable String email,
        List<GrantResource> grants,
        boolean disabled,
        @Nullable Instant lockedUntil,
        boolean hasPassword,
        boolean mustChangePassword,
        @Nullable Instant lastLoginAt,
        Instant createdAt) {

    @Override
    public String toString() {
        return "UserResource[" + id + "]";
    }
}
