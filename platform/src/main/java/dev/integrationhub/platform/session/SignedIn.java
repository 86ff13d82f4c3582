package dev.integrationhub.platform.session;

import jakarta.servlet.http.HttpServletRequest;

import dev.integrationhub.platform.access.Grants;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;

/** Makes a request that of the user whose session it came with. What they may do is looked up each time. */
final class SignedIn {
    private static final String USER = "user";
    private static final String SESSION = "session";

    private final Grants grants;

    SignedIn(Grants grants) {
        this.grants = grants;
    }

    void enter(Session session, HttpServletRequest request) {
        Caller caller = Caller.current();
        if (caller != null) {
            Rights rights = session.mustChangePassword() ? Rights.NONE : Rights.of(grants.of(session.userId()));
            Caller.enter(caller.identifiedAs(USER, session.userId().toString(), SESSION, session.id(), rights));
            session.enter(request);
        }
    }
}
