package dev.integrationhub.platform.jsonpath;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** One use of a query on one document. */
final class Evaluation {
    private final JsonNode root;
    private final Budget budget;
    private final Map<String, Optional<Regexp>> regexps = new HashMap<>();

    Evaluation(JsonNode root, Budget budget) {
        this.root = root;
        this.budget = budget;
    }

    /** What {@code $} stands for. */
    JsonNode root() {
        return root;
    }

    Budget budget() {
        return budget;
    }

    /** The regular expression of this text, which stands in the document; none if it is not one. */
    Optional<Regexp> regexp(String text) {
        return regexps.computeIfAbsent(text, unread -> {
            budget.spend(Regexp.STEPS_TO_COMPILE);
            try {
                return Optional.of(Regexp.compile(unread));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
