package dev.integrationhub.command.login;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.login.resource.IdentityResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** {@code POST /auth/login}. */
@RestController
class LoginEndpoint {
    private final PasswordCheck passwords;
    private final SignIn signIn;
    private final Identities identities;

    LoginEndpoint(PasswordCheck passwords, SignIn signIn, Identities identities) {
        this.passwords = passwords;
        this.signIn = signIn;
        this.identities = identities;
    }

    @PostMapping("/auth/login")
    @Operation(summary = "Sign in with a browser")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.EVENT)
    ResponseEntity<IdentityResource> login(
            @RequestBody LoginBody body, HttpServletRequest request, HttpServletResponse response) {
        UUID userId = passwords
                .user(body.requiredUsername(), body.requiredPassword())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.LOGIN_FAILED,
                        "The name or the password is wrong, or too many wrong ones were tried. Wait, or ask an"
                                + " administrator."));
        signIn.as(userId, "password", request, response);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(identities.of(request));
    }
}
