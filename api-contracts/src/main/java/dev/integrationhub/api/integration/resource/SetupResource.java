package dev.integrationhub.api.integration.resource;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How far an integration is set up.
 *
 * @param warnings the first hundred
 * @param warningCount how many there are
 */
public record SetupResource(
        List<SetupStepState> steps,

        @Schema(description = "The first hundred. Expired and expiring secrets are shown to those who may read secrets")
        List<SetupWarning> warnings,

        int warningCount) {

    /** Whether a step is done. */
    public record SetupStepState(
            @Schema(
                    description =
                            "handler-added; handlers-verified: none takes webhooks of anybody; secrets-present: all that handlers"
                                    + " name; webhook-received: one is among the last thousand things that happened")
            SetupStep code,

            boolean done) {}
}
