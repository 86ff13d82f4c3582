package dev.integrationhub.query.audit.index;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.query.audit.StoredChange;
import dev.integrationhub.query.integration.SearchText;

/** What a text is looked for in: action, name, reason, and what was changed from what to what. Sealed values are not in it. */
final class Words {
    private static final int LONGEST = 4_000;

    private Words() {}

    static String of(String action, @Nullable String name, @Nullable String reason, List<StoredChange> changes) {
        String all = Stream.concat(
                        Stream.of(action, name, reason), changes.stream().flatMap(Words::of))
                .filter(word -> word != null)
                .collect(Collectors.joining("\n"));
        // PostgreSQL has no text with the character zero in it.
        return SearchText.of(all.substring(0, Math.min(all.length(), LONGEST)).replace("\0", ""));
    }

    private static Stream<@Nullable String> of(StoredChange change) {
        return Stream.of(
                change.path(),
                change.sealedBefore() == null ? text(change.before()) : null,
                change.sealedAfter() == null ? text(change.after()) : null);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        return value.isString() ? value.asString() : value.toString();
    }
}
