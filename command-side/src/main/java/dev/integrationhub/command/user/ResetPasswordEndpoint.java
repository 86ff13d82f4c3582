package dev.integrationhub.command.user;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.command.ChangePassword;
import dev.integrationhub.api.user.resource.PasswordResource;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.password.Passwords;

/** {@code POST /users/{userId}/password-reset}. */
@RestController
class ResetPasswordEndpoint {
    private final Writes writes;
    private final Passwords passwords;

    ResetPasswordEndpoint(Writes writes, Passwords passwords) {
        this.writes = writes;
        this.passwords = passwords;
    }

    /**
     * The password is shown this once, and is good for choosing another one. The user is signed out everywhere. Not for one's own:
     * whoever took a session over could keep the account by it.
     */
    @PostMapping("/users/{userId}/password-reset")
    @Operation(summary = "Give a user a new password")
    @Access(scope = Scope.USERS_MANAGE, audit = AuditPolicy.EVENT)
    ResponseEntity<PasswordResource> reset(@PathVariable UUID userId) {
        if (userId.toString().equals(Caller.present().actorId())) {
            throw new ProblemException(
                    ProblemCode.ACCESS_DENIED, "Change your own password by PUT /auth/password, which asks for it.");
        }
        ClearText password = passwords.generate();
        return writes.perform(
                new ChangePassword(userId, passwords.hash(password), true),
                (Written<UUID> written) -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new PasswordResource(password.reveal())));
    }
}
