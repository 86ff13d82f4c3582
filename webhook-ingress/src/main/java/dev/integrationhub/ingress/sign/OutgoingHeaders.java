package dev.integrationhub.ingress.sign;

import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.platform.outbound.Headers;

/** Stand-in. */
@Component
public class OutgoingHeaders {
    /** Stand-in. */
    public Headers of(Route route, UUID deliveryId, byte[] body) {
        return Headers.NONE;
    }
}
