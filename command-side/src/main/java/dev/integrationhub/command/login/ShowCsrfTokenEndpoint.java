package dev.integrationhub.command.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.login.resource.CsrfTokenResource;
import dev.integrationhub.platform.session.BrowserSessions;
import dev.integrationhub.platform.session.CsrfTokens;

/** {@code GET /auth/csrf}. */
@RestController
class ShowCsrfTokenEndpoint {
    private final BrowserSessions sessions;

    ShowCsrfTokenEndpoint(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/auth/csrf")
    @Operation(summary = "Show the token that a browser session sends with every change")
    @Access(scope = Scope.SIGNED_IN, audit = AuditPolicy.NONE)
    ResponseEntity<CsrfTokenResource> show(HttpServletRequest request, HttpServletResponse response) {
        String token = sessions.showCsrfToken(OwnSession.of(request), request, response);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CsrfTokenResource(CsrfTokens.HEADER, token));
    }
}
