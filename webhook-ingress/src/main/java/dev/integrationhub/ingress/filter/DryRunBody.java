package dev.integrationhub.ingress.filter;

import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.filter.PayloadFilter;
import dev.integrationhub.platform.web.CheckedBody;

/** A filter and what to try it on: a payload, or that of a delivery. */
record DryRunBody(
        @Schema(description = "A JSONPath (RFC 9535)", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String filter,

        @Schema(description = "Any JSON") @Nullable JsonNode payload,

        @Schema(description = "In the place of a payload: a delivery of the integration") @Nullable
        UUID deliveryId)
        implements CheckedBody {

    @Override
    public void check(Violations violations) {
        if (filter == null) {
            violations.add("/filter", "required", "A filter is needed.");
        } else {
            try {
                PayloadFilter.parse(filter);
            } catch (IllegalArgumentException e) {
                violations.add("/filter", "pattern", String.valueOf(e.getMessage()));
            }
        }
        violations.addIf(
                payload == null && deliveryId == null, "/payload", "required", "A payload or a delivery is needed.");
        violations.addIf(
                payload != null && deliveryId != null,
                "/deliveryId",
                "not-allowed",
                "It is tried on a payload or on a delivery's, not on both.");
    }
}
