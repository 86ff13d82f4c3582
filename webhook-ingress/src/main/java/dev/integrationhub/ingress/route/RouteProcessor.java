package dev.integrationhub.ingress.route;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.IntegrationEvent;

/**
 * Takes every event of integrations; the rows and the position behind them are one transaction. Other events, which may be a thousand
 * times as many, are told apart by their stored names and cost next to nothing.
 */
@Component
@ProcessingGroup(RouteProcessor.GROUP)
class RouteProcessor {
    static final String GROUP = "routes";

    private final RouteProjector projector;

    RouteProcessor(JdbcClient jdbc) {
        this.projector = new RouteProjector(jdbc, RouteTables.LIVE);
    }

    @EventHandler
    void on(IntegrationEvent event, EventMessage<?> message) {
        projector.project(message);
    }
}
