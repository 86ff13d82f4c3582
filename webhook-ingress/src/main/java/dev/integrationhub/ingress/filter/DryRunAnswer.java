package dev.integrationhub.ingress.filter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.filter.FilterVerdict;

/** What a filter says to a payload. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DryRunAnswer(
        @Schema(description = "Whether a webhook with this payload would go to the target")
        boolean passes,

        @Schema(description = "How many nodes the filter finds, up to 1,000")
        int found,

        @Schema(description = "Why it was not decided; the webhook would pass") @Nullable
        String undecided) {

    static DryRunAnswer of(FilterVerdict verdict) {
        return new DryRunAnswer(verdict.passes(), verdict.found(), verdict.undecided());
    }
}
