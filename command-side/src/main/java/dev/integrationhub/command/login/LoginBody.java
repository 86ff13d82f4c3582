package dev.integrationhub.command.login;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.web.CheckedBody;

/** A name and a password. */
record LoginBody(@Nullable String username, @Nullable ClearText password) implements CheckedBody {
    @Override
    public void check(Violations violations) {
        violations.addIf(username == null, "/username", "required", "A name is required.");
        violations.addIf(password == null, "/password", "required", "A password is required.");
    }

    String requiredUsername() {
        return username == null ? "" : username;
    }

    ClearText requiredPassword() {
        return password == null ? ClearText.of("") : password;
    }

    /** A name may be a password that got into the wrong field. */
    @Override
    public String toString() {
        return "LoginBody[not shown]";
    }
}
