package dev.integrationhub.query.rebuild;

import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.rebuild.Rebuildable;

/**
 * {@code /actuator/readmodels}: POST starts a rebuild of the read models, and then of whatever else this process makes from the events;
 * GET tells how far that of the read models is.
 */
@Component
@Endpoint(id = "readmodels")
class ReadModelsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelsEndpoint.class);
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    private final ReadModelRebuild rebuild;
    private final List<Rebuildable> others;

    ReadModelsEndpoint(ReadModelRebuild rebuild, ObjectProvider<Rebuildable> others) {
        this.rebuild = rebuild;
        this.others = others.orderedStream().toList();
    }

    /** Answers at once, since a rebuild takes as long as there are events: 202, or 409 if one is running already. */
    @WriteOperation
    WebEndpointResponse<RebuildProgress> start() {
        try {
            Supplier<RebuildProgress> begun = rebuild.begin();
            new Thread(() -> finish(begun), "read-model-rebuild").start();
            return new WebEndpointResponse<>(rebuild.progress(), ACCEPTED);
        } catch (RebuildRunningException e) {
            return new WebEndpointResponse<>(rebuild.progress(), CONFLICT);
        }
    }

    @ReadOperation
    RebuildProgress progress() {
        return rebuild.progress();
    }

    private void finish(Supplier<RebuildProgress> begun) {
        try {
            RebuildProgress done = begun.get();
            LOG.info("The read models were rebuilt from {} events", done.events());
        } catch (RebuildException e) {
            LOG.debug("The rebuild failed; its progress says why", e);
        }
        others.forEach(ReadModelsEndpoint::rebuild);
    }

    private static void rebuild(Rebuildable other) {
        try {
            other.rebuild();
            LOG.info("The {} were rebuilt", other.name());
        } catch (RuntimeException e) {
            LOG.error("The rebuild of the {} failed", other.name(), e);
        }
    }
}
