package dev.integrationhub.command.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.outbound.Cidr;

/**
 * How far a token is to reach, as far as that can be said without knowing who wants it.
 *
 * @param scopes those that each entry names, in the order of the request
 * @param integrationIds in the order of the request; null if it is not bound to any
 */
record RequestedReach(
        List<Set<Scope>> scopes,
        @Nullable List<UUID> integrationIds,
        @Nullable List<String> cidrs) {
    private static final int MOST = 100;
    private static final int UUID_LENGTH = 36;

    /** What is wrong is noted at {@code /scopes}, {@code /integrationIds} and {@code /cidrs}. */
    static RequestedReach read(
            @Nullable List<@Nullable String> scopes,
            @Nullable List<@Nullable String> integrationIds,
            @Nullable List<@Nullable String> cidrs,
            Violations violations) {
        violations.addIf(scopes == null, "/scopes", "required", "A token has one scope at least.");
        List<Set<Scope>> read = list("/scopes", scopes, RequestedReach::scopes, "There is no such scope.", violations);
        return new RequestedReach(
                read == null ? List.of() : read,
                list(
                        "/integrationIds",
                        integrationIds,
                        RequestedReach::uuid,
                        "There is no such integration.",
                        violations),
                list("/cidrs", cidrs, RequestedReach::cidr, "This is a network such as 192.0.2.0/24.", violations));
    }

    /** An empty list would be a token that is good for nothing, or one that is good for everything: nobody can know which was meant. */
    private static <T> @Nullable List<T> list(
            String pointer,
            @Nullable List<@Nullable String> entries,
            Function<String, @Nullable T> reading,
            String wrong,
            Violations violations) {
        if (entries == null) {
            return null;
        }
        violations.addIf(
                entries.isEmpty() || entries.size() > MOST, pointer, "length", "There are 1 to " + MOST + " of these.");
        List<T> read = new ArrayList<>();
        for (int at = 0; at < Math.min(entries.size(), MOST); at++) {
            String entry = entries.get(at);
            T value = entry == null ? null : reading.apply(entry);
            if (value == null) {
                violations.add(pointer + "/" + at, "unknown", wrong);
            } else {
                read.add(value);
            }
        }
        return read;
    }

    private static @Nullable Set<Scope> scopes(String text) {
        Set<Scope> named = Scope.named(text);
        return named.isEmpty() ? null : named;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            // UUID.fromString also takes shortened groups.
            return text.length() == UUID_LENGTH ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String cidr(String text) {
        try {
            Cidr.parse(text);
            return text;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
