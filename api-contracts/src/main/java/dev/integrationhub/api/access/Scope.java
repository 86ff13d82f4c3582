package dev.integrationhub.api.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do, as {@code resource:action}. */
public enum Scope {
    /** What nobody needs a right for. */
    PUBLIC("public", Reach.UNGRANTED),
    /** What everybody may who has signed in, such as to change their own password. */
    SIGNED_IN("signed-in", Reach.UNGRANTED),
    INTEGRATIONS_READ("integrations:read", Reach.INTEGRATION),
    INTEGRATIONS_WRITE("integrations:write", Reach.INTEGRATION),
    /** Shows the values of credentials too. */
    CREDENTIALS_READ("credentials:read", Reach.INTEGRATION),
    CREDENTIALS_WRITE("credentials:write", Reach.INTEGRATION),
    /** Shows secrets in their sealed form only. */
    SECRETS_READ("secrets:read", Reach.INTEGRATION),
    SECRETS_WRITE("secrets:write", Reach.INTEGRATION),
    SECRETS_REVEAL("secrets:reveal", Reach.INTEGRATION),
    HANDLERS_READ("handlers:read", Reach.INTEGRATION),
    HANDLERS_WRITE("handlers:write", Reach.INTEGRATION),
    HANDLERS_EXECUTE("handlers:execute", Reach.INTEGRATION),
    DELIVERIES_READ("deliveries:read", Reach.INTEGRATION),
    DELIVERIES_WRITE("deliveries:write", Reach.INTEGRATION),
    AUDIT_READ("audit:read", Reach.INTEGRATION),
    /** What happened in the hub as a whole, such as logins. */
    AUDIT_READ_ALL("audit:read-all", Reach.HUB),
    AUDIT_EXPORT("audit:export", Reach.HUB),
    TOKENS_MANAGE("tokens:manage", Reach.HUB),
    USERS_MANAGE("users:manage", Reach.HUB),
    /** To make somebody an owner, and to change an owner's account. */
    OWNERS_MANAGE("owners:manage", Reach.HUB),
    HUB_OPERATE("hub:operate", Reach.HUB);

    private enum Reach {
        UNGRANTED,
        INTEGRATION,
        HUB
    }

    private static final Set<Scope> GRANTABLE = Arrays.stream(values())
            .filter(scope -> scope.reach != Reach.UNGRANTED)
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)), Collections::unmodifiableSet));

    private final String value;
    private final Reach reach;

    Scope(String value, Reach reach) {
        this.value = value;
        this.reach = reach;
    }

    /** The scope as tokens name it. */
    public String value() {
        return value;
    }

    /** Whether it can be had for a single integration; the others are about the hub as a whole. */
    public boolean isOfIntegrations() {
        return reach == Reach.INTEGRATION;
    }

    /** All that somebody can be given. */
    public static Set<Scope> grantable() {
        return GRANTABLE;
    }

    /**
     * The scopes that a text names: one, or with {@code resource:*} all that there are of a resource today. One that comes later is
     * not among them: nobody gets a right that nobody gave.
     *
     * @return none if there is no such scope to be given
     */
    public static Set<Scope> named(String text) {
        return GRANTABLE.stream()
                .filter(scope -> text.equals(scope.value) || text.equals(scope.resource() + ":*"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String resource() {
        return value.substring(0, value.indexOf(':'));
    }
}
