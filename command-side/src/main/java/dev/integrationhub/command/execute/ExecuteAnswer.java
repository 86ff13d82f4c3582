package dev.integrationhub.command.execute;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.target.RenderedBody;
import dev.integrationhub.platform.target.TargetResult;

/**
 * What a target answered.
 *
 * @param headers a header that came several times has its values joined by commas
 * @param body JSON as JSON, text as a string, anything else in base64
 * @param bodyEncoding which of these: {@code json}, {@code text} or {@code base64}
 * @param timestamp when the run began
 * @param durationMs how long it took, retries included
 * @param attempts how often the target was called
 */
record ExecuteAnswer(
        int statusCode,
        Map<String, String> headers,
        JsonNode body,
        String bodyEncoding,
        Instant timestamp,
        long durationMs,
        int attempts) {

    static ExecuteAnswer of(TargetResult result) {
        RenderedBody body = result.rendered();
        Map<String, String> headers = new LinkedHashMap<>();
        result.headers().toMap().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new ExecuteAnswer(
                result.statusCode(),
                headers,
                body.value(),
                body.encoding().word(),
                result.timestamp(),
                result.duration().toMillis(),
                result.attempts());
    }
}
