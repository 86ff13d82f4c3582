package dev.integrationhub.api.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import static dev.integrationhub.api.access.Scope.AUDIT_EXPORT;
import static dev.integrationhub.api.access.Scope.AUDIT_READ;
import static dev.integrationhub.api.access.Scope.AUDIT_READ_ALL;
import static dev.integrationhub.api.access.Scope.CREDENTIALS_READ;
import static dev.integrationhub.api.access.Scope.CREDENTIALS_WRITE;
import static dev.integrationhub.api.access.Scope.DELIVERIES_READ;
import static dev.integrationhub.api.access.Scope.DELIVERIES_WRITE;
import static dev.integrationhub.api.access.Scope.HANDLERS_EXECUTE;
import static dev.integrationhub.api.access.Scope.HANDLERS_READ;
import static dev.integrationhub.api.access.Scope.HANDLERS_WRITE;
import static dev.integrationhub.api.access.Scope.HUB_OPERATE;
import static dev.integrationhub.api.access.Scope.INTEGRATIONS_READ;
import static dev.integrationhub.api.access.Scope.INTEGRATIONS_WRITE;
import static dev.integrationhub.api.access.Scope.SECRETS_READ;
import static dev.integrationhub.api.access.Scope.SECRETS_REVEAL;
import static dev.integrationhub.api.access.Scope.SECRETS_WRITE;
import static dev.integrationhub.api.access.Scope.TOKENS_MANAGE;
import static dev.integrationhub.api.access.Scope.USERS_MANAGE;

/** What people do with a hub, as bundles of scopes. Given for the hub, or for one integration. */
public enum Role {
    /** Everything. */
    OWNER(Scope.grantable()),
    /** Everything but what concerns owners. */
    ADMIN(Set.of(
            INTEGRATIONS_READ,
            INTEGRATIONS_WRITE,
            CREDENTIALS_READ,
            CREDENTIALS_WRITE,
            SECRETS_READ,
            SECRETS_WRITE,
            SECRETS_REVEAL,
            HANDLERS_READ,
            HANDLERS_WRITE,
            HANDLERS_EXECUTE,
            DELIVERIES_READ,
            DELIVERIES_WRITE,
            AUDIT_READ,
            AUDIT_READ_ALL,
            AUDIT_EXPORT,
            TOKENS_MANAGE,
            USERS_MANAGE,
            HUB_OPERATE)),
    /** Builds integrations, and machines' access to them; sees no secret. */
    EDITOR(Set.of(
            INTEGRATIONS_READ,
            INTEGRATIONS_WRITE,
            CREDENTIALS_READ,
            CREDENTIALS_WRITE,
            SECRETS_READ,
            SECRETS_WRITE,
            HANDLERS_READ,
            HANDLERS_WRITE,
            HANDLERS_EXECUTE,
            DELIVERIES_READ,
            DELIVERIES_WRITE,
            AUDIT_READ,
            TOKENS_MANAGE)),
    /** Runs handlers and looks after deliveries; sees neither credentials nor secrets. */
    OPERATOR(Set.of(INTEGRATIONS_READ, HANDLERS_READ, HANDLERS_EXECUTE, DELIVERIES_READ, DELIVERIES_WRITE)),
    /** Looks, and sees no value of a credential. */
    VIEWER(Set.of(INTEGRATIONS_READ, SECRETS_READ, HANDLERS_READ, DELIVERIES_READ, AUDIT_READ)),
    /** Sees all that is and all that happened, but no secret, and changes nothing. */
    AUDITOR(Set.of(
            INTEGRATIONS_READ,
            CREDENTIALS_READ,
            SECRETS_READ,
            HANDLERS_READ,
            DELIVERIES_READ,
            AUDIT_READ,
            AUDIT_READ_ALL,
            AUDIT_EXPORT));

    /** Unmodifiable, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Scope> scopes;

    Role(Set<Scope> scopes) {
        this.scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }

    /** What the role allows; for one integration, those of it that are of integrations. */
    public Set<Scope> scopes() {
        return scopes;
    }

    /** The role as it is written in requests, events and tables. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that is written so, if there is one. */
    public static Optional<Role> named(String value) {
        return Arrays.stream(values())
                .filter(role -> role.value().equals(value))
                .findFirst();
    }
}
