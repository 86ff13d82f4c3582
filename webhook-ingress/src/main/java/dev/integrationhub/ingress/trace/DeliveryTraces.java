package dev.integrationhub.ingress.trace;

import java.util.UUID;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.outbound.Headers;

/**
 * Continues the trace of a webhook in each attempt to deliver it, hours later and in another process too: what leads back to the
 * request is kept among its headers. Without tracing the headers of the sender are left as they are.
 */
@Component
public class DeliveryTraces {
    private final Tracer tracer;
    private final Propagator propagator;

    DeliveryTraces(
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator,
            @Value("${hub.tracing.enabled}") boolean enabled) {
        this.tracer = enabled ? tracer.getIfAvailable(() -> Tracer.NOOP) : Tracer.NOOP;
        this.propagator = enabled ? propagator.getIfAvailable(() -> Propagator.NOOP) : Propagator.NOOP;
    }

    /** The headers of the present request, with its own place in the trace instead of its sender's. */
    public Headers ofPresentRequest(Headers headers) {
        TraceContext present = tracer.currentTraceContext().context();
        if (present == null) {
            return headers;
        }
        TracedHeaders traced = new TracedHeaders(headers);
        propagator.inject(present, traced, TracedHeaders::set);
        return traced.headers();
    }

    /** Begins an attempt to deliver what was received with these headers. */
    public AttemptTrace begin(UUID deliveryId, int attempt, Headers received) {
        Span span = propagator
                .extract(new TracedHeaders(received), TracedHeaders::get)
                .name("delivery attempt")
                .kind(Span.Kind.CLIENT)
                .tag("hub.delivery.id", deliveryId.toString())
                .tag("hub.delivery.attempt", attempt)
                .start();
        return new AttemptTrace(span, propagator);
    }
}
