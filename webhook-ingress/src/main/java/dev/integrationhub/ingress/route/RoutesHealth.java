package dev.integrationhub.ingress.route;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up once this process knows where webhooks go; part of readiness. */
@Component("routesHealthIndicator")
class RoutesHealth implements HealthIndicator {
    private final RouteMemory memory;

    RoutesHealth(RouteMemory memory) {
        this.memory = memory;
    }

    @Override
    public Health health() {
        return memory.isComplete() ? Health.up().build() : Health.outOfService().build();
    }
}
