package dev.integrationhub.platform.target;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violations;

/**
 * A handler's default arguments, taken apart: {@code timeout} and {@code retries} steer the call, all others are sent.
 *
 * @param timeout of one attempt; 15 seconds where not given, from 1 ms to 120 seconds
 * @param givenRetries how often a failed attempt is repeated, at most 10; null where not given
 * @param arguments what is sent
 */
public record DefaultArguments(Duration timeout, @Nullable Integer givenRetries, ObjectNode arguments) {
    private static final int USUAL_TIMEOUT_MS = 15_000;
    private static final int LONGEST_TIMEOUT_MS = 120_000;
    private static final int MOST_RETRIES = 10;

    /**
     * The default arguments of a handler.
     *
     * @throws ProblemException a violation at {@code /defaultArgs}, {@code /defaultArgs/timeout} or {@code /defaultArgs/retries}
     */
    public static DefaultArguments of(JsonNode defaultArgs) {
        if (!(defaultArgs instanceof ObjectNode object)) {
            throw ProblemException.violation("/defaultArgs", "not-an-object", "Default arguments are a JSON object");
        }
        Violations violations = new Violations();
        int timeout = whole(object, "timeout", USUAL_TIMEOUT_MS, 1, LONGEST_TIMEOUT_MS, violations);
        int retries = whole(object, "retries", 0, 0, MOST_RETRIES, violations);
        boolean given = object.has("retries");
        violations.throwIfAny();
        ObjectNode arguments = object.deepCopy();
        arguments.remove("timeout");
        arguments.remove("retries");
        return new DefaultArguments(Duration.ofMillis(timeout), given ? retries : null, arguments);
    }

    /** How often a failed attempt of a call that somebody waits for is repeated; not at all where not given. */
    public int retries() {
        return givenRetries == null ? 0 : givenRetries;
    }

    private static int whole(ObjectNode object, String name, int usual, int least, int most, Violations violations) {
        JsonNode value = object.get(name);
        if (value == null) {
            return usual;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            violations.add(
                    "/defaultArgs/" + name, "out-of-range", name + " is a whole number from " + least + " to " + most);
            return usual;
        }
        return value.intValue();
    }
}
