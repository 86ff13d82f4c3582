package dev.integrationhub.api.user.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/** Remove an account, and erase all that is known of the person. */
public record RemoveUser(UUID userId, IfMatch ifMatch) implements UserCommand {}
