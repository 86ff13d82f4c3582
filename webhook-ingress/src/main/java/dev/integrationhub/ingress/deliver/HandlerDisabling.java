package dev.integrationhub.ingress.deliver;

import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.route.Route;

/** Stand-in. */
@Component
class HandlerDisabling {
    void disable(Route route, String reason) {}
}
