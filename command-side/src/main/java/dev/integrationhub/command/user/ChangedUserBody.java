package dev.integrationhub.command.user;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.user.UserProfile;
import dev.integrationhub.platform.web.CheckedBody;

/** All that a client may write of a user; what it read along with it is ignored. */
@JsonIgnoreProperties({"id", "lockedUntil", "hasPassword", "mustChangePassword", "lastLoginAt", "createdAt"})
record ChangedUserBody(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable Boolean disabled,
        @Nullable List<@Nullable GrantBody> grants)
        implements CheckedBody {

    @Override
    public void check(Violations violations) {
        violations.collect(this::profile);
        violations.collect(this::validGrants);
    }

    UserProfile profile() {
        return Profiles.valid(username, displayName, email);
    }

    Set<Grant> validGrants() {
        return GrantBody.valid(grants);
    }

    boolean isDisabled() {
        return Boolean.TRUE.equals(disabled);
    }

    /** Who it is is not for logs. */
    @Override
    public String toString() {
        return "ChangedUserBody[not shown]";
    }
}
