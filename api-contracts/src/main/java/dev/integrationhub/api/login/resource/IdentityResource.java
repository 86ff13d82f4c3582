package dev.integrationhub.api.login.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.user.resource.GrantResource;

/**
 * Who a request is from, and what they may do. Personal data: it does not print itself.
 *
 * @param type {@code user} or {@code token}
 * @param id of the user or token; {@code bootstrap} is the token that the operator gave the process
 * @param username null for a token, as are the other members that only people have
 * @param scopes what they may do in the hub as a whole, and so with every integration
 * @param integrationScopes what they may do besides with single integrations
 * @param hasPassword whether they have a password that they can change
 * @param mustChangePassword whether they can do nothing but that
 * @param session null for a token
 */
public record IdentityResource(
        String type,
        String id,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String email,
        List<GrantResource> grants,
        List<String> scopes,
        Map<UUID, List<String>> integrationScopes,
        boolean hasPassword,
        boolean mustChangePassword,
        @Nullable SessionResource session) {

    /**
     * A session as its user sees it.
     *
     * @param expiresAt if nothing more comes of it
     * @param revealsSecrets whether the operator lets values of secrets into browsers
     */
    public record SessionResource(Instant expiresAt, boolean revealsSecrets) {}

    @Override
    public String toString() {
        return "IdentityResource[" + type + " " + id + "]";
    }
}
