package dev.integrationhub.ingress.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;

import dev.integrationhub.platform.outbound.Headers;

/** The part that one attempt has in the trace of a webhook. */
public final class AttemptTrace {
    private final Span span;
    private final Propagator propagator;

    AttemptTrace(Span span, Propagator propagator) {
        this.span = span;
        this.propagator = propagator;
    }

    /** The headers by which the target continues the trace; none without tracing. */
    public Headers headers() {
        TracedHeaders traced = new TracedHeaders(Headers.NONE);
        propagator.inject(span.context(), traced, TracedHeaders::set);
        return traced.headers();
    }

    /** It was answered. */
    public void answered(int status) {
        span.tag("http.response.status_code", status);
        span.end();
    }

    /** It was not. */
    public void failed(String errorClass) {
        span.tag("error.type", errorClass);
        span.end();
    }
}
