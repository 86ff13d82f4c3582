package dev.integrationhub.query.projection;

import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.IntegrationEvent;

/**
 * Takes every event of integrations; the projections of a batch and the position behind it are one transaction. Other events, which
 * may be a thousand times as many, are told apart by their stored names and cost next to nothing.
 */
@Component
@ProcessingGroup(ReadModelProcessor.GROUP)
class ReadModelProcessor {
    static final String GROUP = "read-model";

    private final Projector projector;

    ReadModelProcessor(Projector projector) {
        this.projector = projector;
    }

    @EventHandler
    void on(IntegrationEvent event, EventMessage<?> message, UnitOfWork<?> work) {
        ProjectionBatch batch =
                work.root().getOrComputeResource(ProjectionBatch.class.getName(), key -> begin(message, work.root()));
        batch.project(message);
    }

    private ProjectionBatch begin(EventMessage<?> first, UnitOfWork<?> work) {
        if (work instanceof BatchingUnitOfWork<?> batching) {
            return projector.begin(batching.getMessages().stream()
                    .map(message -> (EventMessage<?>) message)
                    .toList());
        }
        return projector.begin(List.of(first));
    }
}
