package dev.integrationhub.platform.eventstore;

import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.login.event.AccessLoggedIn;
import dev.integrationhub.api.login.event.AccessLoggedOut;
import dev.integrationhub.api.login.event.AccessLoginFailed;
import dev.integrationhub.api.login.event.LoginEvent;

/** One event of each kind that logins have, with every member set. */
final class LoginEventSamples {
    private static final UUID USER = UUID.fromString("019f0000-0000-7000-8000-000000000001");

    private LoginEventSamples() {}

    static List<LoginEvent> all() {
        return List.of(
                new AccessLoggedIn(USER, "password"),
                new AccessLoginFailed(USER, "password", 3),
                new AccessLoggedOut(USER));
    }
}
