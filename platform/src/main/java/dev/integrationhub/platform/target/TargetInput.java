package dev.integrationhub.platform.target;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Headers;

/**
 * What a handler is given for one call. Values may be secrets and are not shown.
 *
 * @param method null for the handler's own
 * @param headers sent on, less those of the connection; {@link CallHeaders} and {@link ForwardedHeaders} make them
 * @param query added to the query of the target's URL, in the map's order
 * @param pathParams for the placeholders of the target's path
 */
public record TargetInput(
        @Nullable String method,
        Headers headers,
        Map<String, List<String>> query,
        Map<String, String> pathParams,
        RequestBody body) {

    /** A body and its headers, for a target that takes all else from the handler. */
    public static TargetInput of(Headers headers, RequestBody body) {
        return new TargetInput(null, headers, Map.of(), Map.of(), body);
    }

    @Override
    public String toString() {
        return "TargetInput[" + body + "]";
    }
}
