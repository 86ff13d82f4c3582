package dev.integrationhub.platform.authentication;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.access.Grants;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.session.Session;
import dev.integrationhub.platform.session.Sessions;

/** For answers that go on for long: what their caller may do changes meanwhile, and tokens and sessions end. */
public class StandingRights {
    private final TokenAuthentication tokens;
    private final Sessions sessions;
    private final Grants grants;

    StandingRights(TokenAuthentication tokens, Sessions sessions, Grants grants) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.grants = grants;
    }

    /**
     * What the caller of the present request may do, by what it came with.
     *
     * @return looks it up anew each time; nothing is allowed any more once the token or the session is over
     */
    public Supplier<Rights> of(HttpServletRequest request) {
        Caller caller = Caller.present();
        Optional<ClearText> token = PresentedToken.in(request);
        if (token.isPresent()) {
            return () -> ofToken(token.get(), caller);
        }
        return Session.of(request)
                .<Supplier<Rights>>map(session -> () -> ofSession(session))
                .orElse(() -> Rights.NONE);
    }

    private Rights ofToken(ClearText token, Caller caller) {
        try {
            return tokens.authenticate(token, caller).rights();
        } catch (ProblemException e) {
            return Rights.NONE;
        }
    }

    private Rights ofSession(Session session) {
        return sessions.lookAgain(session)
                .filter(live -> !live.mustChangePassword())
                .map(live -> Rights.of(grants.of(live.userId())))
                .orElse(Rights.NONE);
    }
}
