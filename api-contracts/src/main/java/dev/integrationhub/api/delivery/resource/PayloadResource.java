package dev.integrationhub.api.delivery.resource;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a webhook was sent with, as long as it is kept.
 *
 * @param state {@code kept}; {@code erased} on request; or {@code gone} after its time
 * @param erasedAt if it was erased
 * @param method null once it is gone, as the path
 * @param headers less those that are credentials; empty unless the payload is kept
 * @param contentType as the sender said it
 * @param size of the body, in bytes
 * @param sha256 hexadecimal digest of the body
 * @param body null unless the payload is kept
 * @param truncated whether the body here is the beginning of a larger one
 */
public record PayloadResource(
        String state,
        @Nullable Instant erasedAt,
        @Nullable String method,
        @Nullable String path,
        @Nullable String query,
        List<HeaderResource> headers,
        @Nullable String contentType,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable BodyResource body,
        boolean truncated) {}
