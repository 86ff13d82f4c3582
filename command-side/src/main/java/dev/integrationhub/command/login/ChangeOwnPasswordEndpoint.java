package dev.integrationhub.command.login;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.api.user.command.ChangePassword;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.password.PasswordRules;
import dev.integrationhub.platform.password.Passwords;
import dev.integrationhub.platform.session.BrowserSessions;

/** {@code PUT /auth/password}: it ends all sessions of the user, and begins one for the browser at hand. */
@RestController
class ChangeOwnPasswordEndpoint {
    private final PasswordCheck check;
    private final Passwords passwords;
    private final Identities identities;
    private final Writes writes;
    private final BrowserSessions sessions;
    private final TransactionOperations transaction;

    ChangeOwnPasswordEndpoint(
            PasswordCheck check,
            Passwords passwords,
            Identities identities,
            Writes writes,
            BrowserSessions sessions,
            TransactionOperations transaction) {
        this.check = check;
        this.passwords = passwords;
        this.identities = identities;
        this.writes = writes;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    @PutMapping("/auth/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change your own password and sign out everywhere else")
    @Access(scope = Scope.SIGNED_IN, audit = AuditPolicy.EVENT, sessionOnly = true)
    void change(@RequestBody OwnPasswordBody body, HttpServletRequest request, HttpServletResponse response) {
        UUID userId = OwnSession.of(request).userId();
        ClearText wanted = body.requiredNew();
        PasswordRules.check(wanted, String.valueOf(identities.of(request).username()), OwnPasswordBody.NEW);
        if (!check.isPasswordOf(userId, body.requiredCurrent())) {
            throw refused(OwnPasswordBody.CURRENT, "wrong", "The current password is wrong.");
        }
        if (wanted.reveal().equals(body.requiredCurrent().reveal())) {
            throw refused(OwnPasswordBody.NEW, "unchanged", "This is the password that there is.");
        }
        writes.send(new ChangePassword(userId, passwords.hash(wanted), false));
        transaction.executeWithoutResult(status -> sessions.begin(userId, request, response));
    }

    private static ProblemException refused(String pointer, String code, String detail) {
        return new ProblemException(
                ProblemCode.VALIDATION_FAILED, detail, List.of(new Violation(pointer, code, detail)));
    }
}
