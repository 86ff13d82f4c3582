package dev.integrationhub.command.login;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.web.CheckedBody;

/** The password that one has, and the one that one wants. */
record OwnPasswordBody(
        @Nullable ClearText currentPassword, @Nullable ClearText newPassword) implements CheckedBody {
    static final String CURRENT = "/currentPassword";
    static final String NEW = "/newPassword";

    @Override
    public void check(Violations violations) {
        violations.addIf(currentPassword == null, CURRENT, "required", "The current password is required.");
        violations.addIf(newPassword == null, NEW, "required", "A new password is required.");
    }

    ClearText requiredCurrent() {
        return currentPassword == null ? ClearText.of("") : currentPassword;
    }

    ClearText requiredNew() {
        return newPassword == null ? ClearText.of("") : newPassword;
    }
}
