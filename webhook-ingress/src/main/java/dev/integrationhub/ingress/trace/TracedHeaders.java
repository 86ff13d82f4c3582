package dev.integrationhub.ingress.trace;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Headers;

/** Headers that a trace is written into. */
final class TracedHeaders {
    private Headers headers;

    TracedHeaders(Headers headers) {
        this.headers = headers;
    }

    Headers headers() {
        return headers;
    }

    static void set(@Nullable TracedHeaders carrier, String name, String value) {
        if (carrier != null) {
            carrier.headers = carrier.headers.with(name, value);
        }
    }

    static @Nullable String get(TracedHeaders carrier, String name) {
        return carrier.headers.first(name).orElse(null);
    }
}
