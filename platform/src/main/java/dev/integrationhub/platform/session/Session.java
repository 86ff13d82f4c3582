package dev.integrationhub.platform.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Somebody who is signed in with a browser.
 *
 * @param id what it is called in events; nobody gets in with it
 * @param expiresAt when it ends if nothing more comes of it
 * @param mustChangePassword whether it is good for nothing but that
 */
public record Session(String id, UUID userId, Instant expiresAt, boolean mustChangePassword) {
    private static final String ATTRIBUTE = Session.class.getName();

    /** The session that a request came with, if it is good. */
    public static Optional<Session> of(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(ATTRIBUTE));
    }

    void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static void leave(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }
}
