package dev.integrationhub.ingress.receive;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import io.micrometer.common.KeyValue;
import org.springframework.web.filter.ServerHttpObservationFilter;

import dev.integrationhub.ingress.route.Route;

/** Says in the trace of a request what came of it; the trace is the one that its sender began, if it did (W3C Trace Context). */
final class RequestTrace {
    private RequestTrace() {}

    static void tell(HttpServletRequest request, Route route, UUID deliveryId) {
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(context -> {
            context.addHighCardinalityKeyValue(
                    KeyValue.of("hub.integration.id", route.integrationId().toString()));
            context.addHighCardinalityKeyValue(
                    KeyValue.of("hub.handler.id", route.handlerId().toString()));
            context.addHighCardinalityKeyValue(KeyValue.of("hub.delivery.id", deliveryId.toString()));
        });
    }
}
