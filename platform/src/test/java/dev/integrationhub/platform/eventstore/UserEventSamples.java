package dev.integrationhub.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.user.event.AccessGranted;
import dev.integrationhub.api.user.event.AccessRevoked;
import dev.integrationhub.api.user.event.UserChanged;
import dev.integrationhub.api.user.event.UserCreated;
import dev.integrationhub.api.user.event.UserDisabled;
import dev.integrationhub.api.user.event.UserEnabled;
import dev.integrationhub.api.user.event.UserEvent;
import dev.integrationhub.api.user.event.UserLocked;
import dev.integrationhub.api.user.event.UserPasswordChanged;
import dev.integrationhub.api.user.event.UserRemoved;
import dev.integrationhub.api.user.event.UserSessionsEnded;
import dev.integrationhub.api.user.event.UserUnlocked;

/** One event of each kind that users have, with every member set. */
final class UserEventSamples {
    private static final UUID ID = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID INTEGRATION = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    private static final Instant LATER = Instant.parse("2026-11-28T12:00:00.123Z");

    private UserEventSamples() {}

    static List<UserEvent> all() {
        return List.of(
                new UserCreated(ID),
                new UserChanged(ID, List.of("email", "username")),
                new UserDisabled(ID),
                new UserEnabled(ID),
                new UserRemoved(ID),
                new UserPasswordChanged(ID, true),
                new UserLocked(ID, LATER),
                new UserUnlocked(ID),
                new UserSessionsEnded(ID),
                new AccessGranted(ID, "editor", INTEGRATION),
                new AccessRevoked(ID, "editor", INTEGRATION));
    }
}
