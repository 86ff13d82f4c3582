package dev.integrationhub.command.oidc;

import java.net.URI;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemException;

/** {@code GET /auth/oidc/login}: sends the browser to the identity provider. */
@RestController
class StartOidcLoginEndpoint {
    static final String PATH = "/auth/oidc/login";

    private final IdentityProvider provider;
    private final PendingLoginCookie cookie;
    private final Clock clock;

    StartOidcLoginEndpoint(IdentityProvider provider, PendingLoginCookie cookie, Clock clock) {
        this.provider = provider;
        this.cookie = cookie;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Operation(summary = "Sign in with the identity provider")
    @ApiResponse(
            responseCode = "302",
            description = "To the identity provider; a browser is led to the sign-in page if it does not answer")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    ResponseEntity<Void> start(HttpServletRequest request) {
        // HostFilter has seen that this is a name of the hub.
        String redirectUri =
                request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) + FinishOidcLoginEndpoint.PATH;
        ClientRegistration registration;
        try {
            registration = provider.registration(redirectUri);
        } catch (ProblemException refused) {
            return RefusedLogin.answer(refused, request);
        }
        PendingLogin login = new PendingLogin(
                AuthorizationRequests.random(),
                AuthorizationRequests.random(),
                AuthorizationRequests.random(),
                redirectUri,
                clock.instant().plus(PendingLoginCookie.LONGEST));
        URI there = URI.create(AuthorizationRequests.of(login, registration).getAuthorizationRequestUri());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(there)
                .header(HttpHeaders.SET_COOKIE, cookie.of(login, request).toString())
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
