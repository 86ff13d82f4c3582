package dev.integrationhub.platform.access;

import java.util.UUID;

/** Where users are signed in. */
public interface UserSessions {
    /** Signs a user out everywhere, in the caller's transaction. */
    void endAllOf(UUID userId);
}
