package dev.integrationhub.ingress.route;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes every event, whatever its type, so that none can pass by unseen; the rows and the position behind them are one transaction. */
@Component
@ProcessingGroup(RouteProcessor.GROUP)
class RouteProcessor {
    static final String GROUP = "routes";

    private final RouteProjector projector;

    RouteProcessor(JdbcClient jdbc) {
        this.projector = new RouteProjector(new RouteTables(jdbc, RouteTables.LIVE));
    }

    @EventHandler
    void on(EventMessage<?> event) {
        projector.project(event);
    }
}
