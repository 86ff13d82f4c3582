package dev.integrationhub.command.login;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import dev.integrationhub.api.login.event.AccessLoggedIn;
import dev.integrationhub.platform.fact.HubFacts;
import dev.integrationhub.platform.session.BrowserSessions;

/** Makes the browser a user's, once it is certain who uses it. */
@Component
public class SignIn {
    private final BrowserSessions sessions;
    private final HubFacts facts;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignIn(BrowserSessions sessions, HubFacts facts, JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.sessions = sessions;
        this.facts = facts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins a session of this user.
     *
     * @param means {@code password} or {@code oidc}
     * @throws dev.integrationhub.api.problem.ProblemException if the account cannot be used
     */
    public void as(UUID userId, String means, HttpServletRequest request, HttpServletResponse response) {
        transaction.executeWithoutResult(status -> {
            sessions.begin(userId, request, response);
            jdbc.sql("update access.account set last_login_at = ? where user_id = ?")
                    .params(Timestamp.from(clock.instant()), userId)
                    .update();
            facts.append(new AccessLoggedIn(userId, means));
        });
    }
}
