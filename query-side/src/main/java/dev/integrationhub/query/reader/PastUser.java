package dev.integrationhub.query.reader;

import java.util.HashSet;
import java.util.Set;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.user.event.AccessGranted;
import dev.integrationhub.api.user.event.AccessRevoked;
import dev.integrationhub.api.user.event.UserDisabled;
import dev.integrationhub.api.user.event.UserEnabled;
import dev.integrationhub.api.user.event.UserEvent;
import dev.integrationhub.platform.access.Rights;

/** A user as they were. A lock is not among it: it ends by itself, and keeps tokens from nothing. */
final class PastUser {
    private final Set<Grant> grants = new HashSet<>();
    private boolean disabled;

    void apply(UserEvent event) {
        if (event instanceof AccessGranted granted) {
            Role.named(granted.role()).ifPresent(role -> grants.add(new Grant(role, granted.integrationId())));
        } else if (event instanceof AccessRevoked revoked) {
            Role.named(revoked.role()).ifPresent(role -> grants.remove(new Grant(role, revoked.integrationId())));
        } else if (event instanceof UserDisabled) {
            disabled = true;
        } else if (event instanceof UserEnabled) {
            disabled = false;
        }
    }

    Rights rights() {
        return disabled ? Rights.NONE : Rights.of(grants);
    }
}
