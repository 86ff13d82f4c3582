package dev.integrationhub.platform.target;

import java.time.Duration;
import java.time.Instant;

import dev.integrationhub.platform.outbound.Headers;

/**
 * What the target answered, whatever its status.
 *
 * @param body the bytes, for whoever passes them on; {@link RenderedBody} shows them in a JSON document
 * @param timestamp when the call began
 * @param duration of all attempts and the pauses between them
 * @param attempts at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // answers are read, never compared
public record TargetResult(
        int statusCode, Headers headers, byte[] body, Instant timestamp, Duration duration, int attempts) {

    public RenderedBody rendered() {
        return RenderedBody.of(
                headers.first("Content-Type").orElse(null),
                headers.first("Content-Encoding").isPresent(),
                body);
    }

    @Override
    public String toString() {
        return "HTTP " + statusCode + ", " + body.length + " bytes, " + attempts + " attempts";
    }
}
