package dev.integrationhub.query.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

import dev.integrationhub.query.state.Comparison;
import dev.integrationhub.query.state.SealedValue;

/** The differences between two states of a resource, as they are stored. */
public final class Changes {
    private Changes() {}

    /**
     * What is not the same in both.
     *
     * @param before null if there was nothing, or if it is not known; {@code after} likewise
     */
    public static List<StoredChange> between(@Nullable ObjectNode before, @Nullable ObjectNode after) {
        return Comparison.of(before, after, value -> value).stream()
                .map(change -> new StoredChange(
                        change.path(),
                        stored(change.before()),
                        stored(change.after()),
                        version(change.before()),
                        version(change.after())))
                .toList();
    }

    private static @Nullable JsonNode stored(@Nullable JsonNode node) {
        SealedValue sealed = sealed(node);
        return sealed == null ? node : StringNode.valueOf(sealed.envelope());
    }

    private static @Nullable Long version(@Nullable JsonNode node) {
        SealedValue sealed = sealed(node);
        return sealed == null ? null : sealed.where().version();
    }

    private static @Nullable SealedValue sealed(@Nullable JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof SealedValue sealed ? sealed : null;
    }
}
