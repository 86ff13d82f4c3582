package dev.integrationhub.api.delivery.resource;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to bring a webhook to its target, and what the target answered.
 *
 * @param number from 1; two have the same where a process was taken for dead that was not
 * @param url without its query
 * @param status HTTP status code; null without an answer
 * @param errorClass what went wrong, such as {@code target-timed-out}
 * @param headers of the answer
 * @param body the beginning of the answer's; null without an answer
 * @param bodySize of all of it, in bytes; null without an answer, and where not all of it was read
 * @param truncated whether the answer's body was larger than what is kept
 */
public record AttemptResource(
        int number,
        Instant startedAt,
        long durationMs,
        @Nullable String url,
        @Nullable Integer status,
        @Nullable String errorClass,
        List<HeaderResource> headers,
        @Nullable BodyResource body,
        @Nullable Long bodySize,
        boolean truncated) {}
