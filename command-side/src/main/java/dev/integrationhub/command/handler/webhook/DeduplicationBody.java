package dev.integrationhub.command.handler.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.DeduplicationKey;

/** By what a repeated webhook is known, as a client says it; see {@link Deduplication}. */
public record DeduplicationBody(
        @Schema(implementation = DeduplicationKey.class) @Nullable
        String by,

        @Schema(description = "The header with the id, for header") @Nullable
        String header,

        @Schema(description = "The JSON Pointer (RFC 6901) to the id in the body, for pointer") @Nullable
        String pointer) {

    @Nullable
    Deduplication read(Place place) {
        place.require("by", by);
        DeduplicationKey key = place.oneOf("by", by, DeduplicationKey.values(), DeduplicationKey::value);
        goesWith(DeduplicationKey.HEADER, key, "header", header, place);
        goesWith(DeduplicationKey.POINTER, key, "pointer", pointer, place);
        place.headerName("header", header);
        place.jsonPointer("pointer", pointer);
        return key == null ? null : new Deduplication(key, header, pointer);
    }

    private static void goesWith(
            DeduplicationKey owner,
            @Nullable DeduplicationKey key,
            String member,
            @Nullable String value,
            Place place) {
        if (key == owner) {
            place.require(member, value);
        } else if (key != null) {
            place.wrongIf(
                    value != null, member, "not-allowed", "'" + member + "' goes with by " + owner.value() + " alone.");
        }
    }
}
