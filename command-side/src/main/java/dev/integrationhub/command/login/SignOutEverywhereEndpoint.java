package dev.integrationhub.command.login;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.user.command.EndSessions;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.platform.session.BrowserSessions;

/** {@code POST /auth/sign-out-everywhere}: here too. */
@RestController
class SignOutEverywhereEndpoint {
    private final Writes writes;
    private final BrowserSessions browser;

    SignOutEverywhereEndpoint(Writes writes, BrowserSessions browser) {
        this.writes = writes;
        this.browser = browser;
    }

    @PostMapping("/auth/sign-out-everywhere")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End all your browser sessions")
    @Access(scope = Scope.SIGNED_IN, audit = AuditPolicy.EVENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        UUID userId = OwnSession.of(request).userId();
        writes.send(new EndSessions(userId));
        browser.end(request, response);
    }
}
