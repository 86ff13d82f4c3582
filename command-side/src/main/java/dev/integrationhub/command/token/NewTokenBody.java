package dev.integrationhub.command.token;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.naming.NameText;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * What a client may say of a new token; what it read along with it is ignored.
 *
 * @param scopes such as {@code handlers:read}, or {@code handlers:*} for all there are of a resource today
 * @param integrationIds the only ones it is to be good for
 * @param cidrs the only networks it may be used from
 * @param expiresAt in 90 days if nothing is said; null for never, where the operator allows it
 */
@JsonIgnoreProperties({"id", "ownerId", "createdAt", "lastUsedAt", "overlapEndsAt"})
record NewTokenBody(
        @Nullable String name,
        @Nullable List<@Nullable String> scopes,
        @Nullable List<@Nullable String> integrationIds,
        @Nullable List<@Nullable String> cidrs,

        @Schema(
                types = {"string", "null"},
                format = "date-time",
                description = "null: never")
        @Nullable
        JsonNode expiresAt)
        implements CheckedBody {

    private static final int LONGEST_NAME = 100;

    /** A token that could be made, if whoever wants it may do that much. */
    record Valid(String name, RequestedReach reach, RequestedExpiry expiry) {}

    @Override
    public void check(Violations violations) {
        violations.collect(this::valid);
    }

    Valid valid() {
        Violations violations = new Violations();
        Valid valid = new Valid(
                validName(violations),
                RequestedReach.read(scopes, integrationIds, cidrs, violations),
                RequestedExpiry.read(expiresAt, violations));
        violations.throwIfAny();
        return valid;
    }

    private String validName(Violations violations) {
        if (name == null) {
            violations.add("/name", "required", "A name is needed.");
            return "";
        }
        String valid = NameText.normalize(name);
        int length = valid.codePointCount(0, valid.length());
        violations.addIf(
                length < 1 || length > LONGEST_NAME,
                "/name",
                "length",
                "A name has 1 to " + LONGEST_NAME + " characters.");
        NameText.check(valid, "/name", violations);
        return valid;
    }
}
