package dev.integrationhub.api.user;

import org.jspecify.annotations.Nullable;

/** Who a user is. Personal data: stored beside the events, and not printed. */
public record UserProfile(
        String username,
        @Nullable String displayName,
        @Nullable String email) {
    @Override
    public String toString() {
        return "UserProfile[not shown]";
    }
}
