package dev.integrationhub.api.user.event;

import java.util.UUID;

/** Something that happened to the account of a user, or to what they may do; one event stream a user. */
public sealed interface UserEvent
        permits UserCreated,
                UserChanged,
                UserDisabled,
                UserEnabled,
                UserRemoved,
                UserPasswordChanged,
                UserLocked,
                UserUnlocked,
                UserSessionsEnded,
                AccessGranted,
                AccessRevoked {
    UUID userId();
}
