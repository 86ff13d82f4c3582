package dev.integrationhub.query.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null, or no classes, for any.
 *
 * @param actor an id, or a kind such as {@code system}
 * @param via an id, or {@code session} or {@code token}
 * @param action a name, or the beginning of one with an asterisk behind it
 * @param target an id, with its kind and a colon before it or not
 * @param from the earliest time
 * @param to the first time after it
 * @param text in the form in which it is searched
 */
public record EntryFilter(
        @Nullable UUID integrationId,
        @Nullable String actor,
        @Nullable String via,
        @Nullable String action,
        Set<EntryClass> classes,
        @Nullable TargetFilter target,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {

    /** All entries of these classes; of any, if there are none. */
    public static EntryFilter of(Set<EntryClass> classes) {
        return new EntryFilter(null, null, null, null, classes, null, null, null, null, null);
    }

    /**
     * What was acted on.
     *
     * @param type null for any
     */
    record TargetFilter(@Nullable String type, UUID id) {}
}
