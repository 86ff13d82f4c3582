package dev.integrationhub.query.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What kind of thing an entry tells of. */
public enum EntryClass {
    /** Something was changed. */
    MANAGEMENT("management"),
    /** A value was given out. */
    DATA_ACCESS("data-access"),
    /** Somebody proved, or could not prove, who they are. */
    AUTHENTICATION("authentication"),
    /** Somebody asked for what they may not. */
    AUTHORIZATION("authorization"),
    /** A webhook came, or went on to its target. */
    DELIVERY("delivery");

    private static final Set<String> VALUES_GIVEN_OUT =
            Set.of("secret.revealed", "signing-secret.revealed", "audit.exported");
    private static final Set<String> LOGINS =
            Set.of("access.logged-in", "access.logged-out", "access.login-failed", "user.locked");

    private final String value;

    EntryClass(String value) {
        this.value = value;
    }

    /** The class of an event by its name; one that nobody knows may have changed anything. */
    public static EntryClass of(String event) {
        if (event.startsWith("webhook.") || event.startsWith("delivery.")) {
            return DELIVERY;
        } else if (VALUES_GIVEN_OUT.contains(event)) {
            return DATA_ACCESS;
        } else if (LOGINS.contains(event)) {
            return AUTHENTICATION;
        }
        return event.equals("access.denied") ? AUTHORIZATION : MANAGEMENT;
    }

    /** The class that is written so, if there is one. */
    public static Optional<EntryClass> named(String value) {
        return Arrays.stream(values()).filter(one -> one.value.equals(value)).findFirst();
    }

    /** As it is written in requests and answers. */
    public String value() {
        return value;
    }
}
