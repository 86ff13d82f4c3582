package dev.integrationhub.command.handler.webhook;

import java.util.Locale;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;

/** What a target asks of whoever calls it, as a client says it; see {@link TargetAuthentication}. */
public record AuthenticationBody(
        @Schema(implementation = TargetAuthenticationType.class) @Nullable
        String type,

        @Schema(description = "The key of the secret that the target has too; user:password for basic") @Nullable
        String secretKey,

        @Schema(description = "The header with the secret, for header") @Nullable
        String header) {

    /** The message's own, and those that the hub sets for every target. */
    private static final Set<String> OF_THE_HUB = Set.of(
            "accept-encoding",
            "cookie",
            "expect",
            "host",
            "http2-settings",
            "idempotency-key",
            "traceparent",
            "tracestate");

    @Nullable
    TargetAuthentication read(Place place) {
        place.require("type", type);
        place.require("secretKey", secretKey);
        TargetAuthenticationType known =
                place.oneOf("type", type, TargetAuthenticationType.values(), TargetAuthenticationType::value);
        String key = place.secretKey(secretKey);
        if (known == TargetAuthenticationType.HEADER) {
            place.require("header", header);
        } else if (known != null) {
            place.wrongIf(header != null, "header", "not-allowed", "'header' goes with the type header alone.");
        }
        place.headerName("header", header);
        place.wrongIf(
                header != null && isOfTheHub(header.toLowerCase(Locale.ROOT)),
                "header",
                "header-not-allowed",
                "This header says something else to a target.");
        return known == null || key == null ? null : new TargetAuthentication(known, key, header);
    }

    private static boolean isOfTheHub(String lowerCase) {
        return OF_THE_HUB.contains(lowerCase) || lowerCase.startsWith("content-") || lowerCase.startsWith("webhook-");
    }
}
