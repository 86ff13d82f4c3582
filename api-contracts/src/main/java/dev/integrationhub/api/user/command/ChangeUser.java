package dev.integrationhub.api.user.command;

import java.util.Set;
import java.util.UUID;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.user.UserProfile;

/** Replace what is known of a user and what they may do. */
public record ChangeUser(UUID userId, UserProfile profile, boolean disabled, Set<Grant> grants, IfMatch ifMatch)
        implements UserCommand {}
