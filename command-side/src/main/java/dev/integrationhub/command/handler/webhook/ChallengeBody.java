package dev.integrationhub.command.handler.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.Challenge;
import dev.integrationhub.api.webhook.ChallengeType;

/** A question that a provider asks, as a client says it; see {@link Challenge}. */
public record ChallengeBody(
        @Schema(implementation = ChallengeType.class) @Nullable
        String type,

        @Schema(description = "The key of the secret that the answer is made with, or that the question must name")
        @Nullable
        String secretKey) {

    @Nullable
    Challenge read(Place place) {
        ChallengeType known = place.oneOf("type", type, ChallengeType.values(), ChallengeType::value);
        String key = place.secretKey(secretKey);
        place.require("type", type);
        place.require("secretKey", secretKey);
        return known == null || key == null ? null : new Challenge(known, key);
    }
}
