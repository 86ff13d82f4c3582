package dev.integrationhub.command.handler.webhook;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Headers with what is a secret itself: the hub keeps nothing of them. */
final class CredentialHeaders {
    private static final Set<String> NAMES =
            Set.of("authorization", "cookie", "x-api-key", "x-telegram-bot-api-secret-token");

    private CredentialHeaders() {}

    /** @param own the one that the verification names */
    static boolean contain(String name, @Nullable String own) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT)) || name.equalsIgnoreCase(own);
    }
}
