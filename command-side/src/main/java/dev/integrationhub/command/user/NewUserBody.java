package dev.integrationhub.command.user;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.user.UserProfile;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.password.PasswordRules;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * A user to create; what was read of another one along with it is ignored.
 *
 * @param password null: the hub makes one up
 */
@JsonIgnoreProperties({"id", "lockedUntil", "mustChangePassword", "lastLoginAt", "createdAt"})
record NewUserBody(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable ClearText password,
        @Nullable List<@Nullable GrantBody> grants)
        implements CheckedBody {

    @Override
    public void check(Violations violations) {
        violations.collect(this::profile);
        violations.collect(this::validGrants);
        if (password != null) {
            violations.collect(() -> PasswordRules.check(password, username == null ? "" : username, "/password"));
        }
    }

    UserProfile profile() {
        return Profiles.valid(username, displayName, email);
    }

    Set<Grant> validGrants() {
        return GrantBody.valid(grants);
    }

    /** Who it is is not for logs. */
    @Override
    public String toString() {
        return "NewUserBody[not shown]";
    }
}
