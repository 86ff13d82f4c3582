package dev.integrationhub.query.audit.index;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.integrationhub.platform.consistency.ReadBarrier;
import dev.integrationhub.platform.projection.ProcessorState;
import dev.integrationhub.platform.projection.Processors;

/** The audit trail follows the events as event processors do. */
@Component
class TrailProcessor implements Processors {
    private final TrailIndexer indexer;

    TrailProcessor(TrailIndexer indexer) {
        this.indexer = indexer;
    }

    @Override
    public List<ProcessorState> states() {
        Throwable failure = indexer.failure();
        return List.of(
                failure == null
                        ? ProcessorState.running(ReadBarrier.AUDIT_TRAIL)
                        : ProcessorState.kept(ReadBarrier.AUDIT_TRAIL, failure));
    }
}
