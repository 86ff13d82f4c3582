package dev.integrationhub.command.token;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * How a token is to be rotated.
 *
 * @param overlap how long the former one works too: an ISO 8601 duration, a day if nothing is said
 * @param expiresAt of the new one: in 90 days if nothing is said; null for never, where the operator allows it
 */
record RotationBody(
        @Nullable String overlap,

        @Schema(
                types = {"string", "null"},
                format = "date-time",
                description = "null: never")
        @Nullable
        JsonNode expiresAt)
        implements CheckedBody {

    static final RotationBody EMPTY = new RotationBody(null, null);

    private static final Duration DEFAULT = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** A rotation that can be made. */
    record Valid(Duration overlap, RequestedExpiry expiry) {}

    @Override
    public void check(Violations violations) {
        violations.collect(this::valid);
    }

    Valid valid() {
        Violations violations = new Violations();
        Valid valid = new Valid(validOverlap(violations), RequestedExpiry.read(expiresAt, violations));
        violations.throwIfAny();
        return valid;
    }

    private Duration validOverlap(Violations violations) {
        if (overlap == null) {
            return DEFAULT;
        }
        try {
            Duration read = Duration.parse(overlap);
            if (!read.isNegative() && read.compareTo(LONGEST) <= 0) {
                return read;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        violations.add("/overlap", "duration", "This is a duration such as PT24H, from PT0S to P7D.");
        return DEFAULT;
    }
}
