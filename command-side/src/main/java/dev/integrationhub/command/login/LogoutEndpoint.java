package dev.integrationhub.command.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.login.event.AccessLoggedOut;
import dev.integrationhub.platform.fact.HubFacts;
import dev.integrationhub.platform.session.BrowserSessions;
import dev.integrationhub.platform.session.Session;

/** {@code POST /auth/logout}; whoever has no session any more hears the same. */
@RestController
class LogoutEndpoint {
    private final BrowserSessions sessions;
    private final HubFacts facts;
    private final TransactionOperations transaction;

    LogoutEndpoint(BrowserSessions sessions, HubFacts facts, TransactionOperations transaction) {
        this.sessions = sessions;
        this.facts = facts;
        this.transaction = transaction;
    }

    @PostMapping("/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.EVENT)
    void logout(HttpServletRequest request, HttpServletResponse response) {
        transaction.executeWithoutResult(status -> {
            Session.of(request).ifPresent(session -> facts.append(new AccessLoggedOut(session.userId())));
            sessions.end(request, response);
        });
    }
}
