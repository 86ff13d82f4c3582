package dev.integrationhub.command.integration;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.naming.NameText;

/**
 * The rules for an integration's name. It appears in URLs such as {@code /{integrationName}/docs}, so it must not be taken for a
 * path of the hub's own.
 */
public final class IntegrationName {
    private static final int LONGEST = 200;
    private static final String FORBIDDEN = "/\\;%?#";
    private static final Set<String> RESERVED = Set.of(
            "integrations",
            "handlers",
            "settings",
            "webhook",
            "receipts",
            "admin",
            "docs",
            "v3",
            "client",
            "actuator",
            "auth",
            "users",
            "access-tokens",
            "deliveries",
            "audit",
            "audit-logs",
            "events",
            "error",
            "assets",
            "login",
            "logout",
            "oauth2",
            "favicon.ico",
            "robots.txt",
            ".well-known");

    private IntegrationName() {}

    /** The name as it is stored: trimmed and in Unicode's composed form. What is wrong with it is noted at the pointer. */
    public static String normalize(@Nullable String raw, String pointer, Violations violations) {
        if (raw == null) {
            violations.add(pointer, "required", "A name is needed.");
            return "";
        }
        String name = NameText.normalize(raw);
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST) {
            violations.add(pointer, "length", "A name has 1 to " + LONGEST + " characters.");
        }
        violations.addIf(
                name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0),
                pointer,
                "forbidden-character",
                "A name has none of / \\ ; % ? #.");
        NameText.check(name, pointer, violations);
        violations.addIf(
                !name.isEmpty() && name.chars().allMatch(c -> c == '.'),
                pointer,
                "only-dots",
                "A name is not only dots.");
        violations.addIf(RESERVED.contains(unique(name)), pointer, "reserved", "The hub uses this name itself.");
        return name;
    }

    /** The form in which names are compared: two that differ in case alone are the same name. */
    public static String unique(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
