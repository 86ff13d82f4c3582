package dev.integrationhub.command.oidc;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.login.LoginFailures;
import dev.integrationhub.command.login.SignIn;
import dev.integrationhub.platform.caller.Caller;

/** {@code GET /auth/oidc/callback}: where the identity provider sends the browser back to. */
@RestController
class FinishOidcLoginEndpoint {
    static final String PATH = "/auth/oidc/callback";

    private static final URI SIGNED_IN = URI.create("/admin/");

    private final PendingLoginCookie cookie;
    private final OidcLogin login;
    private final OidcAccounts accounts;
    private final RoleMapping roles;
    private final SignIn signIn;
    private final LoginFailures failures;

    FinishOidcLoginEndpoint(
            PendingLoginCookie cookie,
            OidcLogin login,
            OidcAccounts accounts,
            OidcSettings settings,
            SignIn signIn,
            LoginFailures failures) {
        this.cookie = cookie;
        this.login = login;
        this.accounts = accounts;
        this.roles = new RoleMapping(settings.rolesClaim(), settings.roleMapping());
        this.signIn = signIn;
        this.failures = failures;
    }

    @GetMapping(PATH)
    @Operation(summary = "Come back from the identity provider")
    @ApiResponse(
            responseCode = "302",
            description = "To the hub's pages, signed in; a browser that was refused is led to the sign-in page")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.EVENT)
    ResponseEntity<Void> finish(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            signIn(new OidcLogin.Answer(state, code, error), request, response);
        } catch (ProblemException refused) {
            return RefusedLogin.answer(refused, request);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(SIGNED_IN)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private void signIn(OidcLogin.Answer answer, HttpServletRequest request, HttpServletResponse response) {
        failures.refuseIfTooMany();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.erased(request).toString());
        OidcUser identity = identify(answer, request);
        Set<Grant> granted = roles.grants(identity.getClaims());
        if (granted.isEmpty()) {
            failures.note(accounts.find(identity).orElse(null), IdentityProvider.ID);
            throw OidcLogin.refused("The identity provider gives you no role in this hub.");
        }
        signIn.as(asTheHub(identity, granted), IdentityProvider.ID, request, response);
    }

    private OidcUser identify(OidcLogin.Answer answer, HttpServletRequest request) {
        try {
            return login.finish(
                    cookie.read(request)
                            .orElseThrow(() -> OidcLogin.refused("This browser has begun no login, or too long ago.")),
                    answer);
        } catch (ProblemException refused) {
            failures.note(null, IdentityProvider.ID);
            throw refused;
        }
    }

    /** It is the operator's mapping that gives the roles, nobody who calls. */
    private UUID asTheHub(OidcUser identity, Set<Grant> granted) {
        Caller caller = Caller.current();
        if (caller == null) {
            return accounts.take(identity, granted);
        }
        Caller.enter(Caller.system(caller.correlationId()));
        try {
            return accounts.take(identity, granted);
        } finally {
            Caller.enter(caller);
        }
    }
}
