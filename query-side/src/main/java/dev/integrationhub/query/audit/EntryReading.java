package dev.integrationhub.query.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import dev.integrationhub.platform.web.InvalidParameter;
import dev.integrationhub.query.integration.SearchText;

/** Reads the members of a filter from query parameters. */
final class EntryReading {
    private static final int LONGEST = 200;
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]*)?\\*?");
    private static final Pattern TARGET =
            Pattern.compile("(?:([a-z-]+):)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-");
    private static final Set<String> KINDS_OF_ACTORS = Set.of("user", "token", "system", "anonymous");

    private final MultiValueMap<String, String> parameters;
    private final Names names;

    EntryReading(MultiValueMap<String, String> parameters, Names names) {
        this.parameters = parameters;
        this.names = names;
    }

    /**
     * The filter.
     *
     * @param integrationId the only integration that is asked about; null for the hub
     * @param everything whether all classes are meant where nothing is said
     */
    EntryFilter filter(@Nullable UUID integrationId, boolean everything) {
        String text = one("text");
        Instant from = time("from");
        Instant to = time("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidParameter("to", "It is before 'from'.");
        }
        return new EntryFilter(
                integrationId,
                actor(),
                one("via"),
                action(),
                classes(everything),
                target(),
                outcome(),
                from,
                to,
                text == null ? null : SearchText.of(text));
    }

    /** Who asks for nothing of the kind gets what was changed; who names what they look for finds it whatever kind it is of. */
    private Set<EntryClass> classes(boolean everything) {
        String value = one("class");
        if (value == null) {
            boolean named = everything || one("action") != null || one("target") != null || one("outcome") != null;
            return named ? Set.of() : Set.of(EntryClass.MANAGEMENT);
        } else if (value.equals("all")) {
            return Set.of();
        }
        Set<EntryClass> classes = EnumSet.noneOf(EntryClass.class);
        for (String name : value.split(",", -1)) {
            classes.add(EntryClass.named(name.strip())
                    .orElseThrow(() -> new InvalidParameter(
                            "class",
                            "It is all, or some of "
                                    + String.join(
                                            ", ",
                                            Arrays.stream(EntryClass.values())
                                                    .map(EntryClass::value)
                                                    .toList())
                                    + ", separated by commas.")));
        }
        return classes;
    }

    /** A username stands for the id of whoever has it now. */
    private @Nullable String actor() {
        String actor = one("actor");
        return actor == null || KINDS_OF_ACTORS.contains(actor)
                ? actor
                : names.userNamed(actor).orElse(actor);
    }

    private @Nullable String action() {
        String action = one("action");
        if (action != null && !ACTION.matcher(action).matches()) {
            throw new InvalidParameter(
                    "action", "It is a name such as secret.revealed, or its beginning, such as secret.*");
        }
        return action;
    }

    private EntryFilter.@Nullable TargetFilter target() {
        String target = one("target");
        if (target == null) {
            return null;
        }
        Matcher parts = TARGET.matcher(target);
        if (!parts.matches()) {
            throw new InvalidParameter("target", "It is an id, or a kind and an id, such as handler:<id>.");
        }
        return new EntryFilter.TargetFilter(parts.group(1), UUID.fromString(parts.group(2)));
    }

    private @Nullable Outcome outcome() {
        String value = one("outcome");
        if (value == null) {
            return null;
        }
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter("outcome", "It is success, failure or denied."));
    }

    private @Nullable Instant time(String name) {
        String value = one(name);
        if (value == null) {
            return null;
        }
        if (FOUR_DIGIT_YEAR.matcher(value).lookingAt()) {
            try {
                return OffsetDateTime.parse(value.toUpperCase(Locale.ROOT)).toInstant();
            } catch (DateTimeParseException e) {
                // Answered below.
            }
        }
        throw new InvalidParameter(name, "It is a time such as 2026-01-31T12:00:00Z (RFC 3339).");
    }

    /** The value of a parameter; what is empty is as if it were not there. */
    private @Nullable String one(String name) {
        List<String> values = parameters.get(name);
        if (values == null || values.isEmpty() || values.get(0).isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw new InvalidParameter(name, "It is given more than once.");
        }
        String value = values.get(0);
        if (value.length() > LONGEST) {
            throw new InvalidParameter(name, "It has " + LONGEST + " characters at the most.");
        }
        return value;
    }

    /** The only integration that is asked about; null for all. */
    @Nullable
    UUID integration() {
        String id = one("integration");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter("integration", "It is the id of an integration.");
        }
    }
}
